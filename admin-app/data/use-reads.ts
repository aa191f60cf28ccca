import { useQueries } from '@tanstack/preact-query'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf, RequestOf } from '#shared/contract/route.ts'
import { call } from './api.ts'
import { taken } from './refusal.ts'

type Reads = Extract<keyof Api, `GET ${string}`>

/** One route read for several inputs; each answer is remembered as `useRead` remembers it. Those on the way are undefined. */
export const useReads = <K extends Reads>(route: K, inputs: readonly RequestOf<Api[K]>[]) =>
  useQueries({
    queries: inputs.map((input) => ({
      queryKey: [route, input],
      queryFn: async ({ signal }: { signal: AbortSignal }) => taken(await call(route, input, { signal })),
    })),
  }).map(({ data }) => data as OutputOf<Api[K]> | undefined)
