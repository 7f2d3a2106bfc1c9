/** Names of the IPC channels. The preload script and the main process share nothing else at run time. */
export const CHANNELS = {
  call: 'nongqiao:call',
  cancel: 'nongqiao:cancel',
  progress: 'nongqiao:progress',
  chooseLists: 'nongqiao:chooseLists',
  takeList: 'nongqiao:takeList',
  saveFile: 'nongqiao:saveFile',
  setLanguage: 'nongqiao:setLanguage',
} as const
