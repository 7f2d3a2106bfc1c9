/** Agile encryption, that of Office 2010 and later and of WPS ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15). */
import { type XmlHandler, XmlScanner, type XmlTag } from '../xml/scanner.ts'
import { damaged, decryptAes, digest, spunHash, uint32 } from './ciphers.ts'

/** The XML begins behind two version numbers and a constant. */
const XML_START = 8
const SEGMENT_BYTES = 4096
const PADDING = 0x36
const HASHES: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha384', 'sha512'])
const KEY_BITS: ReadonlySet<number> = new Set([128, 192, 256])
const AES_BLOCK_BYTES = 16

/** What a key is for is hashed into it. */
const PURPOSE = {
  verifierInput: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  packageKey: Buffer.from('146e0be7abacd0d6', 'hex'),
} as const

interface CipherSettings {
  readonly hash: string
  readonly keyBytes: number
  readonly salt: Buffer
}

interface KeySettings extends CipherSettings {
  readonly spins: number
  readonly verifierInput: Buffer
  readonly verifierHash: Buffer
  readonly packageKey: Buffer
}

const base64 = (tag: XmlTag, name: string): Buffer => Buffer.from(tag.attribute(name) ?? '', 'base64')

function cipherSettings(tag: XmlTag): CipherSettings {
  const hash = (tag.attribute('hashAlgorithm') ?? '').toLowerCase().replace('-', '')
  const bits = Number(tag.attribute('keyBits'))
  const isKnown = HASHES.has(hash) && KEY_BITS.has(bits) && Number(tag.attribute('blockSize')) === AES_BLOCK_BYTES
  if (!isKnown || tag.attribute('cipherAlgorithm') !== 'AES' || tag.attribute('cipherChaining') !== 'ChainingModeCBC') {
    throw damaged()
  }
  return { hash, keyBytes: bits / 8, salt: base64(tag, 'saltValue') }
}

class EncryptionXml implements XmlHandler {
  package: CipherSettings | undefined
  key: KeySettings | undefined

  open(name: string, tag: XmlTag): void {
    if (name === 'keyData') this.package = cipherSettings(tag)
    // A certificate may open the file too; its key has no spin count.
    if (name !== 'encryptedKey' || tag.attribute('spinCount') === undefined) return
    this.key = {
      ...cipherSettings(tag),
      spins: Number(tag.attribute('spinCount')),
      verifierInput: base64(tag, 'encryptedVerifierHashInput'),
      verifierHash: base64(tag, 'encryptedVerifierHashValue'),
      packageKey: base64(tag, 'encryptedKeyValue'),
    }
  }

  text(): void {}
  close(): void {}
}

function readSettings(info: Buffer): { package: CipherSettings; key: KeySettings } {
  const xml = new EncryptionXml()
  const scanner = new XmlScanner(xml)
  scanner.write(info.subarray(XML_START))
  scanner.end()
  if (xml.package === undefined || xml.key === undefined) throw damaged()
  return { package: xml.package, key: xml.key }
}

/** Cut or filled up to a length. */
function fitted(bytes: Buffer, length: number): Buffer {
  return bytes.length >= length ? bytes.subarray(0, length) : Buffer.concat([bytes], length).fill(PADDING, bytes.length)
}

function keyOpener(settings: KeySettings, password: string, tick: () => void) {
  const spun = spunHash(settings.hash, settings.salt, password, settings.spins, tick)
  const iv = fitted(settings.salt, AES_BLOCK_BYTES)
  return (purpose: Buffer, bytes: Buffer): Buffer =>
    decryptAes(fitted(digest(settings.hash, spun, purpose), settings.keyBytes), iv, bytes)
}

function decryptPackage(encrypted: Buffer, { hash, salt }: CipherSettings, key: Buffer): Buffer {
  const segments: Buffer[] = []
  for (let at = 8; at + AES_BLOCK_BYTES <= encrypted.length; at += SEGMENT_BYTES) {
    const segment = encrypted.subarray(at, at + SEGMENT_BYTES)
    const iv = fitted(digest(hash, salt, uint32(segments.length)), AES_BLOCK_BYTES)
    segments.push(decryptAes(key, iv, segment.subarray(0, segment.length - (segment.length % AES_BLOCK_BYTES))))
  }
  return Buffer.concat(segments)
}

/**
 * @param info The stream EncryptionInfo.
 * @param encrypted The stream EncryptedPackage.
 * @returns the file, perhaps with padding behind; null for a wrong password.
 * @throws AppError `import.damaged`
 */
export function decryptAgile(info: Buffer, encrypted: Buffer, password: string, tick: () => void): Buffer | null {
  const settings = readSettings(info)
  const { key } = settings
  const open = keyOpener(key, password, tick)
  const expected = open(PURPOSE.verifierHash, key.verifierHash)
  const actual = digest(key.hash, open(PURPOSE.verifierInput, key.verifierInput))
  if (!expected.subarray(0, actual.length).equals(actual)) return null
  const packageKey = open(PURPOSE.packageKey, key.packageKey).subarray(0, settings.package.keyBytes)
  return decryptPackage(encrypted, settings.package, packageKey)
}
