/**
 * Who may import whom (docs/architecture.md). Every npm package is placed in a layer: a new one must be added
 * to the list of the folder that may use it.
 */
const PACKAGES = {
  'shared/contract': ['zod'],
  'electron/core': [
    'better-sqlite3',
    'docxtemplater',
    'fuse.js',
    'hucre',
    'i18next',
    'mustache',
    'pdfjs-dist',
    'pinyin-pro',
    'pizzip',
    'uuid',
    'yauzl',
    'yazl',
    'zod',
  ],
  'electron/hosts/cli': ['commander', 'i18next', 'zod'],
  'electron/hosts/web': ['ws', 'zod'],
  'electron/hosts/desktop': ['electron', 'i18next', 'zod'],
  renderer: [
    '@ant-design/icons',
    '@atlaskit/pragmatic-drag-and-drop',
    '@tanstack/react-query',
    'antd',
    'cmdk',
    'echarts',
    'i18next',
    'react',
    'react-dom',
    'react-i18next',
  ],
}

/** A package's files, wherever npm put them. */
const packagePath = (name) => `node_modules/(@types/)?${name.replace('/', '\\/')}/`

const packageRules = Object.entries(PACKAGES).map(([folder, packages]) => ({
  name: `packages-of-${folder.replaceAll('/', '-')}`,
  comment: `${folder} may use: ${packages.join(', ')}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: 'node_modules/', pathNot: packages.map(packagePath) },
}))

/** The two commands that load a tool which is not shipped: `eval` and `bench`. */
const MEASURING = '^electron/hosts/cli/commands/(eval|bench)\\.ts$'

const forbid = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Rooms have doors, not loops.',
    ),
    forbid('no-missing', {}, { couldNotResolve: true, pathNot: '^virtual:' }, 'An import that leads nowhere.'),
    forbid('domain-imports-nothing', { path: '^shared/domain/' }, { pathNot: '^shared/domain/' }, 'Rules stand alone.'),
    forbid('text-imports-nothing', { path: '^shared/text/' }, { pathNot: '^shared/text/' }, 'Text stands alone.'),
    forbid(
      'matching-on-domain-and-text',
      { path: '^shared/matching/' },
      { pathNot: '^shared/(matching|domain|text)/' },
      'Pure.',
    ),
    forbid(
      'contract-on-domain',
      { path: '^shared/contract/' },
      { pathNot: ['^shared/(contract|domain)/', packagePath('zod')] },
      'Shapes only.',
    ),
    forbid(
      'shared-is-below',
      { path: '^shared/' },
      { path: '^(electron|renderer|tests|scripts)/' },
      'shared/ knows no host.',
    ),
    forbid(
      'core-knows-no-host',
      { path: '^electron/core/' },
      { path: '^(electron/(hosts|launcher)|renderer)/' },
      'The core serves every host.',
    ),
    forbid(
      'hosts-apart',
      { path: '^electron/hosts/([^/]+)/' },
      { path: '^electron/hosts/', pathNot: '^electron/hosts/$1/' },
      'Hosts never import each other.',
    ),
    forbid('hosts-not-renderer', { path: '^electron/' }, { path: '^renderer/' }, 'The page is built, not imported.'),
    forbid(
      'renderer-on-shared',
      { path: '^renderer/' },
      { path: '^electron/' },
      'The page talks to a host through the contract.',
    ),
    forbid(
      'features-apart',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
      'Shared pieces go to renderer/ui.',
    ),
    forbid(
      'features-below-app',
      { path: '^renderer/(features|ui|client)/' },
      { path: '^renderer/app/' },
      'The shell is put together last.',
    ),
    forbid(
      'electron-only-in-desktop',
      { path: '^(shared|electron|renderer)/', pathNot: '^electron/hosts/desktop/' },
      { path: packagePath('electron') },
      'One door to Electron.',
    ),
    forbid(
      'sqlite-only-in-library',
      { path: '^(shared|electron|renderer)/', pathNot: '^electron/core/library/' },
      { path: packagePath('better-sqlite3') },
      'One door to SQLite.',
    ),
    forbid(
      'program-not-tests',
      { path: '^(shared|electron|renderer)/', pathNot: MEASURING },
      { path: '^(tests|scripts)/' },
      'Tests are not shipped.',
    ),
    forbid(
      'measuring-by-one-door',
      { path: MEASURING },
      { path: '^(tests|scripts)/', pathNot: '^tests/$1/command\\.ts$' },
      'Each measuring command knows one file of its tool.',
    ),
    forbid(
      'measuring-when-asked',
      { path: MEASURING },
      { path: '^(tests|scripts)/', dynamic: false },
      'A program without the tests must still start.',
    ),
    ...packageRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    parser: 'swc',
  },
}
