import { basename } from 'node:path'
import type { Plugin } from 'esbuild'
import { COMMON_FAILURES, type Route } from '../../../shared/contract/route.ts'
import * as en from '../../../shared/text/refusals/en.ts'
import * as ja from '../../../shared/text/refusals/ja.ts'
import * as zhHant from '../../../shared/text/refusals/zh-hant.ts'

const BY_FILE: Record<string, { member: object; staff: object }> = { 'en.ts': en, 'ja.ts': ja, 'zh-hant.ts': zhHant }

/** Every word that these routes may answer. */
export const wordsOf = (routes: readonly Route[]): ReadonlySet<string> =>
  new Set([...Object.keys(COMMON_FAILURES), ...routes.flatMap(({ failures }) => Object.keys(failures))])

/** Of the sentences of all refusals, in three languages, a function carries those that its own routes may answer. */
export const ownRefusals = (words: ReadonlySet<string>): Plugin => ({
  name: 'own-refusals',
  setup: ({ onLoad }) => {
    const own = (all: object) =>
      JSON.stringify(Object.fromEntries(Object.entries(all).filter(([word]) => words.has(word))))
    onLoad({ filter: /[\\/]shared[\\/]text[\\/]refusals[\\/](zh-hant|en|ja)\.ts$/ }, ({ path }) => {
      const { member, staff } = BY_FILE[basename(path)]!
      return { contents: `export const member=${own(member)};export const staff=${own(staff)}` }
    })
  },
})
