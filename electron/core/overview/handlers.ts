/** The call behind the overview. */
import type { Handlers } from '../call-context.ts'
import { overviewFigures } from './figures.ts'

export const overviewHandlers: Pick<Handlers, 'overview.figures'> = {
  'overview.figures': (_, { library, now }) => overviewFigures(library.reading, now()),
}
