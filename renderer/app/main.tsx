/** Start of the window: the bridge, the language, the cache, then the screens. */
// First, so that the rules of a screen come after the rules of all.
import '../ui/base.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ApiClient } from '../client/api-client.ts'
import { connectBridge } from '../client/bridge.ts'
import { createQueryClient, keys } from '../client/cache.ts'
import { App } from './app.tsx'
import { currentLanguage, startI18n } from './i18n.ts'

const bridge = connectBridge()
const queries = createQueryClient()

await startI18n((language) => {
  bridge.setLanguage(language)
  // Reasons, warnings and names of facets come from the core in the language of the call.
  for (const queryKey of [keys.matching, keys.records]) void queries.invalidateQueries({ queryKey })
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App api={new ApiClient(bridge, currentLanguage)} queries={queries} />
  </StrictMode>,
)
