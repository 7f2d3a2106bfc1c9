/** Where things are on the screens: the one file to change when they are built anew. */
import type { Page } from 'playwright-core'

export const link = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })

/** The list of supplies, and its rows as far as they are drawn. */
export const GRID = '[role="grid"]'
export const ROW = `${GRID} [data-row]`
export const rows = (page: Page) => page.locator(ROW)

export const search = (page: Page) => page.locator('.nq-register-search input')

/** The boxes of a facet's values. */
export const facetValues = (page: Page) => page.locator('.nq-facet input[type="checkbox"]')

/** The demands of the match workbench. */
export const subjects = (page: Page) => page.locator('.nq-subject')
export const ranked = (page: Page) => page.locator('.nq-ranked')
