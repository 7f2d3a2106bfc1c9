/** Maps of Chinese encodings, for PDFs that name a Chinese font and do not embed it, as many offices' systems print. */

export async function chineseCharacterMap(fileName: string): Promise<Uint8Array | undefined> {
  const { default: maps } = await import('../../../../../resources/character-maps/chinese.json', {
    with: { type: 'json' },
  })
  const packed = new Map(Object.entries(maps)).get(fileName.replace(/^.*\/|\.bcmap$/g, ''))
  return packed === undefined ? undefined : Uint8Array.from(Buffer.from(packed, 'base64'))
}
