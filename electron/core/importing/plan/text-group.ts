/**
 * Records of one key, told apart by their text: the same words, or one of the two empty, may be the same record.
 * However many records have one title, which lists without numbers do, each step takes the same time.
 */
import { wordKey } from '../text.ts'

interface Entry<Item> {
  readonly item: Item
  readonly order: number
  /** `wordKey` of its text; empty where it has none. */
  text: string
  isTaken: boolean
}

/** So few are looked through one by one: nearly every key of a list has one record. */
const FEW = 8

export class TextGroup<Item> {
  private entries: Entry<Item>[] = []
  private index: EntryIndex<Item> | null = null

  add(item: Item, text: string): void {
    const entry = { item, order: this.entries.length, text: wordKey(text), isTaken: false }
    // An array that is pushed to takes room for 17 at once, and nearly every group has one entry.
    if (this.entries.length === 0) this.entries = [entry]
    else this.entries.push(entry)
    if (this.index !== null) this.index.add(entry)
    else if (this.entries.length > FEW) this.index = new EntryIndex(this.entries)
  }

  /** The first one that a text can be about. One without a text gets that text from then on: see `name`. */
  find(text: string): Item | undefined {
    const key = wordKey(text)
    if (this.index !== null) return this.index.find(key)?.item
    const fits = (entry: Entry<Item>) => key === '' || entry.text === '' || entry.text === key
    return this.entries.find((entry) => !entry.isTaken && fits(entry))?.item
  }

  first(): Item | undefined {
    return this.find('')
  }

  /** Gives a text to one that had none. */
  name(item: Item, text: string): void {
    const entry = this.entryOf(item)
    const key = wordKey(text)
    if (entry === undefined || entry.text !== '' || key === '') return
    entry.text = key
    this.index?.renamed(entry)
  }

  /** From now on it is found no more. */
  take(item: Item): void {
    const entry = this.entryOf(item)
    if (entry !== undefined) entry.isTaken = true
  }

  private entryOf(item: Item): Entry<Item> | undefined {
    return this.index === null ? this.entries.findLast((entry) => entry.item === item) : this.index.of(item)
  }
}

/** Many entries, by text. */
class EntryIndex<Item> {
  private readonly entries: Entry<Item>[] = []
  private readonly byText = new Map<string, Entry<Item>[]>()
  private readonly byItem = new Map<Item, Entry<Item>>()
  private firstLeft = 0

  constructor(entries: readonly Entry<Item>[]) {
    for (const entry of entries) this.add(entry)
  }

  add(entry: Entry<Item>): void {
    this.entries.push(entry)
    this.byItem.set(entry.item, entry)
    this.listOf(entry.text).push(entry)
  }

  of(item: Item): Entry<Item> | undefined {
    return this.byItem.get(item)
  }

  find(text: string): Entry<Item> | undefined {
    if (text === '') return this.first()
    const named = this.head(text)
    const blank = this.head('')
    if (named === undefined || blank === undefined) return named ?? blank
    return named.order < blank.order ? named : blank
  }

  /** It was found before any other of its new text, so it stays before them. */
  renamed(entry: Entry<Item>): void {
    this.listOf(entry.text).unshift(entry)
  }

  private first(): Entry<Item> | undefined {
    while (this.entries[this.firstLeft]?.isTaken) this.firstLeft += 1
    return this.entries[this.firstLeft]
  }

  private listOf(text: string): Entry<Item>[] {
    const list = this.byText.get(text) ?? []
    this.byText.set(text, list)
    return list
  }

  private head(text: string): Entry<Item> | undefined {
    const list = this.byText.get(text) ?? []
    while (list.length > 0 && (list[0]?.isTaken || list[0]?.text !== text)) list.shift()
    return list[0]
  }
}
