import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { call } from '../api.ts'

/** What the brand would like to know, with what is known. */
export type MyAttribute = OutputOf<Api['GET /me/attributes']>['attributes'][number]

export const readAttributes = () => call('GET /me/attributes', {})

/** @param value null forgets it */
export const tellAttribute = (attribute: MyAttribute['id'], value: string | null, key: string) =>
  call('PUT /me/attributes/{attribute}', { attribute, value }, { key })
