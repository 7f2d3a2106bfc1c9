/**
 * Documents for farms, companies, universities and leaders: writing them, looking at them first, the templates they are
 * made from, the issues of the two bulletins, and the log of what left the house. Documents are in Chinese, whatever
 * the language of the window: their readers are.
 */
import { z } from 'zod'
import { issuedFile, MATCHES_ON_PAPER } from './exporting.ts'
import { fileHandle, recordKind } from './importing.ts'
import { LEVELS } from './matching.ts'
import { read, write } from './method.ts'
import { demandId, supplyId } from './records.ts'

export const DOCUMENTS = [
  'matchSheet',
  'workbook',
  'reverse',
  'bulletin',
  'letter',
  'brochure',
  'message',
  'figures',
  /** The lists themselves, as filtered: .xlsx and .csv (`core/documents/lists`). */
  'supplies',
  'demands',
] as const
export const FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'csv', 'text'] as const

export const documentKind = z.enum(DOCUMENTS)
export const documentFormat = z.enum(FORMATS)
export type DocumentKind = z.infer<typeof documentKind>
export type DocumentFormat = z.infer<typeof documentFormat>

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const recordId = z.uuid()

/** As many as a library is made for. */
const MOST_RECORDS = 100_000

/** Which patents stand beside a demand. Rejected ones only where somebody picks them by hand. */
export const chooseMatches = z.discriminatedUnion('by', [
  /** The best of these levels, and every shortlisted one. */
  z.object({
    by: z.literal('level'),
    levels: z.array(z.enum(LEVELS)).min(1).default(['strong', 'medium', 'weak']),
    top: z.number().int().min(1).max(200).default(MATCHES_ON_PAPER),
  }),
  z.object({ by: z.literal('shortlist') }),
  z.object({ by: z.literal('hand'), pairs: z.array(z.object({ demandId, supplyId })).max(10_000) }),
])
export type ChooseMatches = z.infer<typeof chooseMatches>

/** A new issue, or (`number` of one that was published) an old one once more. What is left out is proposed. */
const bulletinRequest = z.object({
  kind: recordKind,
  number: z.number().int().min(1).max(9999).optional(),
  date: day.optional(),
  title: z.string().trim().max(100).optional(),
  /** In the order given within their groups. */
  recordIds: z.array(recordId).max(MOST_RECORDS).optional(),
})

/** The parts of a letter that people write: an empty text leaves the part out. */
const letterTexts = z.object({
  expert: z.string().max(5000),
  route: z.string().max(5000),
  policies: z.string().max(5000),
})

/** What a document is made of. Each kind of document takes what it needs. */
export const documentRequest = z.object({
  document: documentKind,
  /** matchSheet, workbook, letter, demands: all demands where it is left out. */
  demandIds: z.array(demandId).max(MOST_RECORDS).optional(),
  /** reverse, brochure, message, supplies: all where it is left out. */
  supplyIds: z.array(supplyId).max(MOST_RECORDS).optional(),
  /** letter: all demands of one organisation. */
  organisation: z.string().max(200).optional(),
  /** reverse: all patents of one holder. */
  holder: z.string().max(200).optional(),
  /** figures: a calendar year; this year where it is left out. */
  year: z.number().int().min(2000).max(2100).optional(),
  /** Left out: what suits the document (a letter and a reverse push leave weak matches out). */
  choose: chooseMatches.optional(),
  bulletin: bulletinRequest.optional(),
  /** letter: the default texts where it is left out (`documents.kinds`). */
  letter: letterTexts.partial().optional(),
  /** Full phone numbers, and names of confidential companies where the document is not public. The window asks first. */
  showContacts: z.boolean().default(false),
  /** Confidential demands whose wording a person has read: words that may be the company's name stay in their texts. */
  confirmedIds: z.array(demandId).max(MOST_RECORDS).optional(),
  /** Name of a template of the user's own; only for .docx. */
  template: z.string().max(100).optional(),
})
export type DocumentRequest = z.output<typeof documentRequest>

/** A confidential demand in whose texts words may be its company's name. */
const hiddenName = z.object({
  id: demandId,
  title: z.string(),
  /** `masked`: 某企业 or the like stands in its place. An ordinary word is left, as is one that a person let stand. */
  words: z.array(z.object({ word: z.string(), masked: z.boolean() })),
})
export type HiddenName = z.infer<typeof hiddenName>

/** What a person should know of a document before it leaves the house. */
const remarks = {
  names: z.array(hiddenName),
  /** So many patents were left out, whose protection has ended; named one by one, or shortlisted, they would be in. */
  leftOut: z.number().int(),
}

const writtenFile = issuedFile.extend({ format: documentFormat })
export type WrittenFile = z.infer<typeof writtenFile>

const templateProblem = z.object({
  /** The tag as it is written, without braces. */
  tag: z.string(),
  /** The words around it, to find it by. */
  context: z.string(),
  /** What is wrong and what to do, in the language of the call. */
  message: z.string(),
})

const template = z.object({
  document: documentKind,
  /** Empty for the one that comes with the program. */
  name: z.string(),
  shipped: z.boolean(),
  /** When it was taken in; null for the shipped one. */
  at: z.string().nullable(),
})

const issue = z.object({
  id: z.uuid(),
  kind: recordKind,
  number: z.number().int(),
  title: z.string(),
  date: day,
  by: z.string(),
  at: z.string(),
  entries: z.number().int(),
})

/**
 * What a record is to the next issue: came since the last one (before the first: in the last month) and stood in none;
 * changed since it stood in one; came earlier and stood in none; stood in one as it is.
 */
export const ISSUE_STATES = ['new', 'changed', 'waiting', 'published'] as const

const bulletinRecord = z.object({
  id: recordId,
  title: z.string(),
  /** The industry, or the field of technology. */
  group: z.string(),
  state: z.enum(ISSUE_STATES),
  /** When it came into the library: an ISO time. */
  addedAt: z.string(),
  /** The last issue it stood in. */
  issue: z.number().int().nullable(),
  confidential: z.boolean(),
  /** Of a patent: its protection has ended; its application number cannot be right. */
  flags: z.array(z.enum(['ended', 'number'])),
})

const logEntry = z.object({
  id: z.uuid(),
  document: documentKind,
  format: documentFormat,
  fileName: z.string(),
  showsContacts: z.boolean(),
  by: z.string(),
  at: z.string(),
  records: z.number().int(),
  /** How many of its records are not what they were. */
  changed: z.number().int(),
})

export const documentsContract = {
  /** What there is to write here: formats (`pdf` only where this host can print), and the default texts of a letter. */
  'documents.kinds': read(
    z.object({}),
    z.object({
      documents: z.array(
        z.object({ document: documentKind, formats: z.array(documentFormat), hasTemplates: z.boolean() }),
      ),
      letter: letterTexts,
    }),
  ),
  /**
   * Writes the document and notes in the log who did it and which records are in it. One file a demand (matchSheet),
   * an organisation (letter) or a holder (reverse); one file for all otherwise. Progress counts files.
   * @throws `document.formatNotOffered`, `document.nothingChosen`, `document.noPrinter`, `template.broken`,
   * `template.notFound`, `record.notFound`
   */
  'documents.write': write(
    documentRequest.extend({ format: documentFormat }),
    z.object({ files: z.array(writtenFile), records: z.number().int(), ...remarks }),
  ),
  /**
   * The document as a page that needs nothing else (styles for A4 print included). Of many files the first twenty.
   * `text` only for messages, with its length in characters.
   */
  'documents.preview': read(
    documentRequest,
    z.object({
      html: z.string(),
      text: z.string().nullable(),
      length: z.number().int(),
      files: z.number().int(),
      shown: z.number().int(),
      ...remarks,
    }),
  ),
  /** What left the house, the latest first. */
  'documents.log': read(
    z.object({
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(1000).default(100),
      recordId: recordId.optional(),
    }),
    z.object({ total: z.number().int(), items: z.array(logEntry) }),
  ),
  /** Records that are not what they were when they last left the house. */
  'documents.changedSince': read(
    z.object({ export: z.uuid().optional() }),
    z.object({
      records: z.array(
        z.object({
          kind: recordKind,
          id: recordId,
          /** Empty where the record is gone. */
          title: z.string(),
          document: documentKind,
          fileName: z.string(),
          exportedAt: z.string(),
          changedAt: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** The newest first. */
  'bulletins.issues': read(z.object({ kind: recordKind.optional() }), z.object({ issues: z.array(issue) })),
  /**
   * The next issue: number, day and title, and the records to choose from. Those that are new or changed are chosen,
   * as long as they are no more than an issue holds: of more a person chooses (`recordIds` is empty). Patents whose
   * protection has ended are for a person to choose, too.
   */
  'bulletins.propose': read(
    z.object({ kind: recordKind, recordIds: z.array(recordId).max(MOST_RECORDS).optional() }),
    z.object({
      number: z.number().int(),
      date: day,
      title: z.string(),
      recordIds: z.array(recordId),
      records: z.array(bulletinRecord),
    }),
  ),
  /**
   * Remembers an issue: what stands in it is not new any more.
   * @throws `bulletin.numberTaken`, `document.nothingChosen`, `record.notFound`
   */
  'bulletins.publish': write(
    z.object({
      kind: recordKind,
      number: z.number().int().min(1).max(9999),
      date: day,
      title: z.string().trim().max(100).default(''),
      recordIds: z.array(recordId).min(1).max(MOST_RECORDS),
    }),
    issue,
  ),
  /** Forgets an issue, as if it had not been published. @throws `record.notFound` */
  'bulletins.withdraw': write(z.object({ id: z.uuid() }), z.object({})),
  'templates.list': read(z.object({}), z.object({ templates: z.array(template) })),
  /** A copy to change in Word or WPS. @throws `template.notFound` */
  'templates.export': read(z.object({ document: documentKind, name: z.string().max(100).default('') }), issuedFile),
  /** What is wrong with a template, or nothing. @throws `template.notReadable` */
  'templates.check': read(
    z.object({ document: documentKind, file: fileHandle }),
    z.object({ problems: z.array(templateProblem) }),
  ),
  /** Takes a template in, replacing the one of the same name. @throws `template.broken`, `template.notReadable` */
  'templates.import': write(
    z.object({ document: documentKind, file: fileHandle, name: z.string().trim().min(1).max(60) }),
    template,
  ),
  /** @throws `template.notFound` */
  'templates.remove': write(z.object({ document: documentKind, name: z.string().min(1).max(100) }), z.object({})),
}
