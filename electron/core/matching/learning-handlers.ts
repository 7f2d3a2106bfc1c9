/** Calls on learning from decisions. */
import type { Handlers } from '../call-context.ts'
import { tellLearning } from './learning-service.ts'
import { setLearning } from './learning-setting.ts'

type LearningMethods = 'matching.learning' | 'matching.setLearning' | 'matching.resetLearning'

export const learningHandlers: Pick<Handlers, LearningMethods> = {
  'matching.learning': (_, context) => tellLearning(context),
  'matching.setLearning': ({ enabled, since }, { library, now }) => {
    const change = { ...(enabled !== undefined && { enabled }), ...(since !== undefined && { since }) }
    return setLearning(library.writing, change, now().toISOString())
  },
  'matching.resetLearning': (_, { library, now }) => {
    const at = now().toISOString()
    return setLearning(library.writing, { since: at }, at)
  },
}
