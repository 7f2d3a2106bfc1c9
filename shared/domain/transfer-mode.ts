/** Ways in which a patent can change hands or be used (转化方式). */

export const TRANSFER_MODES = [
  'assignment',
  'licence',
  'exclusiveLicence',
  'soleLicence',
  'nonExclusiveLicence',
  'openLicence',
  'equity',
  'jointDevelopment',
  'pledge',
] as const

export type TransferMode = (typeof TRANSFER_MODES)[number]
