/** Design tokens for antd; `base.css` holds the same colours for our own pieces. See docs/design-language.md. */
import type { ThemeConfig } from 'antd'

const INK = '#1f2721'
/** antd's quieter text tokens are below 4.5:1 on white; these are 7.8:1 and 5.5:1. */
const INK_QUIET = '#4b554d'
const INK_FAINT = '#616b63'
const ACCENT = '#3a7536'
/** The ground of what is chosen, and of notes. antd would derive a muddy grey from the accent. */
const ACCENT_SOFT = '#e7f1e5'
const ACCENT_SOFT_HOVER = '#d9e9d6'
const ACCENT_LINE = '#b3d0ae'

export const theme: ThemeConfig = {
  token: {
    colorPrimary: ACCENT,
    // antd lightens on hover, below 4.5:1 under white text; ours darkens.
    colorPrimaryHover: '#2f652b',
    colorPrimaryActive: '#265223',
    colorPrimaryBg: ACCENT_SOFT,
    colorPrimaryBgHover: ACCENT_SOFT_HOVER,
    colorPrimaryBorder: ACCENT_LINE,
    colorInfo: ACCENT,
    colorInfoBg: ACCENT_SOFT,
    colorInfoBgHover: ACCENT_SOFT_HOVER,
    colorInfoBorder: ACCENT_LINE,
    colorLink: '#2f652b',
    colorSuccess: '#2f6b2b',
    colorWarning: '#8a5a00',
    colorError: '#a8281f',
    colorErrorBg: '#fce9e7',
    colorWarningBg: '#fff1d1',
    colorText: INK,
    colorTextSecondary: INK_QUIET,
    colorTextTertiary: INK_FAINT,
    colorTextDescription: INK_QUIET,
    colorTextPlaceholder: INK_FAINT,
    colorTextDisabled: '#5f6961',
    colorBorder: '#b9c2b9',
    colorBorderSecondary: '#dde3dc',
    colorBgLayout: '#f5f7f4',
    borderRadius: 4,
    fontSize: 14,
    lineHeight: 1.6,
    fontFamily: 'var(--nq-font)',
    boxShadow: '0 2px 8px rgb(31 39 33 / 12%)',
    boxShadowSecondary: '0 2px 12px rgb(31 39 33 / 16%)',
    // A menu that still moves lets a quick click go astray, on a slow laptop longest.
    motion: false,
  },
  components: {
    Table: { headerBg: '#eef2ed', headerColor: INK_QUIET, cellPaddingBlockSM: 6, headerSplitColor: '#d3dad2' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Slider: {
      trackBg: ACCENT,
      trackHoverBg: ACCENT,
      handleColor: ACCENT,
      dotActiveBorderColor: ACCENT,
      railBg: '#d8dfd7',
      railHoverBg: '#d8dfd7',
    },
    Select: { optionSelectedBg: ACCENT_SOFT },
    Segmented: { itemSelectedBg: '#ffffff', trackBg: '#e6ebe5' },
  },
}
