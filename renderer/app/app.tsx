/** Providers around the shell. */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntdApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useTranslation } from 'react-i18next'
import type { ApiClient } from '../client/api-client.ts'
import { ApiProvider } from '../client/context.tsx'
import { ImportSessionProvider } from '../features/importing/import-session.tsx'
import { CommandProvider } from '../ui/commands.tsx'
import { FailureProvider } from '../ui/failures.tsx'
import { TabLeaves } from '../ui/tab-leaves.tsx'
import { theme } from '../ui/theme.ts'
import { TransferModesProvider } from '../ui/transfer-modes.tsx'
import { UndoProvider } from '../ui/undo.tsx'
import { Shell } from './shell.tsx'

export function App({ api, queries }: { api: ApiClient; queries: QueryClient }) {
  const { i18n } = useTranslation()
  return (
    <ApiProvider api={api}>
      <QueryClientProvider client={queries}>
        <ConfigProvider
          theme={theme}
          locale={i18n.language === 'en' ? enUS : zhCN}
          // antd puts a blank between two Chinese characters on a button; it only makes words harder to find.
          button={{ autoInsertSpace: false }}
        >
          <AntdApp style={{ height: '100%' }} message={{ top: 4, maxCount: 2 }}>
            <FailureProvider>
              <UndoProvider>
                <TransferModesProvider>
                  <ImportSessionProvider>
                    <CommandProvider>
                      <TabLeaves>
                        <Shell />
                      </TabLeaves>
                    </CommandProvider>
                  </ImportSessionProvider>
                </TransferModesProvider>
              </UndoProvider>
            </FailureProvider>
          </AntdApp>
        </ConfigProvider>
      </QueryClientProvider>
    </ApiProvider>
  )
}
