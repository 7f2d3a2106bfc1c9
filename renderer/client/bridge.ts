/** What the window gets from its host: the desktop's preload script, or the web host's transport. */
import type { HostBridge } from '#shared/contract/host.ts'
import { createWebBridge } from './web-bridge.ts'

declare global {
  interface Window {
    /** Put there by the desktop's preload script; absent in a browser. */
    readonly nongqiao?: HostBridge
  }
}

export function connectBridge(): HostBridge {
  return window.nongqiao ?? createWebBridge()
}
