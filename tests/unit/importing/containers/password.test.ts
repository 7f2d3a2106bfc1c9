import { writeXlsx } from 'hucre'
import { decrypt, encrypt } from 'officecrypto-tool'
import { describe, expect, it } from 'vitest'
import { biffOf, place, record, wide } from '../../../builders/biff.ts'
import { oleOf } from '../../../builders/ole.ts'
import { excel97, excel2003, protectedBiff } from '../../../builders/protected-biff.ts'
import { readBytes, readFirst, rowsOf } from '../../../builders/read-list.ts'

const plain = Buffer.from(await writeXlsx({ sheets: [{ name: '清单', rows: [['专利名称', 202110234567.8]] }] }))
const rows = [['专利名称', 'n:202110234567.8']]

const agileInfo = (settings: string): Buffer =>
  Buffer.concat([
    Buffer.from('0400040040000000', 'hex'),
    Buffer.from(`<encryption><keyData ${settings} saltValue="AAAA"/><keyEncryptors><keyEncryptor>
      <p:encryptedKey ${settings} saltValue="AAAA" encryptedKeyValue="AAAA"/></keyEncryptor></keyEncryptors></encryption>`),
  ])

const AES = 'cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"'

const protectedBy = (info: Buffer): Buffer =>
  oleOf([
    ['EncryptionInfo', info],
    ['EncryptedPackage', Buffer.alloc(64)],
  ])

describe.each([
  ['agile encryption', encrypt(plain, { password: '口令123' })],
  ['standard encryption', encrypt(plain, { password: '口令123', type: 'standard' })],
])('%s', (_name, bytes) => {
  it('is read with its password', async () => {
    const sheet = await readFirst(bytes, '口令123')
    expect([sheet.name, rowsOf(sheet)]).toEqual(['清单', rows])
  })

  it('asks for the password', async () => {
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'import.password', details: {} })
  })

  it('says that the password is wrong', async () => {
    await expect(readBytes(bytes, '口令')).rejects.toMatchObject({
      code: 'import.password',
      details: { context: 'wrong' },
    })
  })
})

describe('protected files', () => {
  it('are read without asking where the password is the one that Office itself uses', async () => {
    expect(rowsOf(await readFirst(encrypt(plain, { password: 'VelvetSweatshop' })))).toEqual(rows)
  })

  it('of another library are read too', async () => {
    const encryption = { password: '123456', spinCount: 1000 }
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }], encryption })
    expect(rowsOf(await readFirst(bytes, '123456'))).toEqual([['x']])
  })

  it.each([
    [
      'a spin count that would keep the machine busy',
      agileInfo(`${AES} keyBits="256" blockSize="16" spinCount="4000000000"`),
    ],
    ['a key that would fill the memory', agileInfo(`${AES} keyBits="8000000000" blockSize="16" spinCount="1"`)],
    ['an unknown cipher', agileInfo('cipherAlgorithm="RC2" keyBits="128" blockSize="16" spinCount="1"')],
    ['no key at all', Buffer.concat([Buffer.from('0400040040000000', 'hex'), Buffer.from('<encryption/>')])],
    ['a header that leads out of the file', Buffer.from('0400020024000000ffffffff', 'hex')],
  ])('with %s are refused as damaged', async (_name, info) => {
    await expect(readBytes(protectedBy(info), '123456')).rejects.toMatchObject({ code: 'import.damaged' })
  })

  it.each([
    ['needs another program to open', protectedBy(Buffer.from('0300030024000000', 'hex'))],
    ['is an old workbook with a mere mask', oleOf([['Workbook', biffOf([], [record(0x2f, [2, 0], [2, 1], [2, 2])])]])],
  ])('that %s say so', async (_name, bytes) => {
    await expect(readBytes(bytes, '123456')).rejects.toMatchObject({
      code: 'import.password',
      details: { context: 'unsupported' },
    })
  })
})

const cells = Array.from({ length: 300 }, (_, row) => record(0x0204, place(row, 0), wide(`第${row}行`)))

describe.each([
  ['Excel 97', excel97],
  ['Excel 2003', excel2003],
])('old workbooks protected by %s', (_name, protect) => {
  const sheets = [{ name: wide('清单', 1), records: cells }]
  const bytes = oleOf([['Workbook', protectedBiff(sheets, protect('口令123'))]])

  it('are read with their password', async () => {
    const sheet = await readFirst(bytes, '口令123')
    expect([sheet.name, sheet.rows.length, rowsOf(sheet)?.[299]]).toEqual(['清单', 300, ['第299行']])
  })

  it('are what another library takes for such', async () => {
    const opened = await decrypt(bytes, { password: '口令123' })
    expect(opened.includes(Buffer.from('第299行', 'utf16le'))).toBe(true)
  })

  it('ask for the password, and say when it is wrong', async () => {
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'import.password', details: {} })
    await expect(readBytes(bytes, 'x')).rejects.toMatchObject({ details: { context: 'wrong' } })
  })

  it('are read without asking where the password is the one that Office itself uses', async () => {
    const locked = oleOf([['Workbook', protectedBiff(sheets, protect('VelvetSweatshop'))]])
    expect(rowsOf(await readFirst(locked))?.[0]).toEqual(['第0行'])
  })
})
