import {
  QueryClient,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/preact-query'
import { useState } from 'preact/hooks'
import { createCall } from '#shared/contract/call.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf, RequestOf } from '#shared/contract/route.ts'
import { keptKey } from './kept-key.ts'
import { isPassing, taken, type Refusal } from './refusal.ts'
import { pageLocale } from '#shared/ui/locale.ts'
import { session } from './session/session.ts'
import { signedFetch } from './session/signed-fetch.ts'

type Key = keyof Api
type Reads = Extract<Key, `GET ${string}`>
type Writes = Exclude<Key, Reads>
type Input<K extends Key> = RequestOf<Api[K]>
type Output<K extends Key> = OutputOf<Api[K]>

export const call = createCall(
  '/api',
  () => undefined,
  pageLocale,
  signedFetch(session, (...request) => fetch(...request)),
)

const RETRIES = 2
const FRESH_MS = 15_000

export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: (tried, error) => tried < RETRIES && isPassing(error) },
    mutations: { retry: false },
  },
})

interface ReadOptions {
  enabled?: boolean
  /** Asks again every so many ms while the page is looked at. */
  every?: number
  /** Keeps the last answer on the page while the input changes. */
  holds?: boolean
}

/** Reads one route; the answer is remembered by route and input. */
export const useRead = <K extends Reads>(route: K, input: Input<K>, options: ReadOptions = {}) =>
  useQuery<Output<K>, Refusal>({
    queryKey: [route, input],
    queryFn: async ({ signal }) => taken(await call(route, input, { signal })),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    ...(options.holds && { placeholderData: keepPreviousData }),
  })

/** Routes that page by cursor. */
type Paged = { [K in Reads]: Output<K> extends { next: string | null } ? K : never }[Reads]

/** Reads a list page by page, newest first. */
export const usePages = <K extends Paged>(route: K, input: Omit<Input<K>, 'cursor'>) =>
  useInfiniteQuery<Output<K>, Refusal, { pages: Output<K>[] }, unknown[], string | undefined>({
    queryKey: [route, input],
    queryFn: async ({ pageParam, signal }) =>
      taken(await call(route, { ...input, cursor: pageParam } as Input<K>, { signal })),
    initialPageParam: undefined,
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
  })

interface ActOptions<K extends Writes> {
  /** Reads that are no longer true after it. */
  refreshes?: readonly Reads[]
  done?: (answer: Output<K>, input: Input<K>) => void
}

/** Does one thing. An act that got no answer keeps its idempotency key when it is tried again. */
export const useAct = <K extends Writes>(route: K, { refreshes = [], done }: ActOptions<K> = {}) => {
  const client = useQueryClient()
  const [send] = useState(() => keptKey())
  return useMutation<Output<K>, Refusal, Input<K>>({
    mutationFn: async (input) => taken(await send(input, (key) => call(route, input, { key }))),
    onSuccess: (answer, input) => {
      for (const read of refreshes) void client.invalidateQueries({ queryKey: [read] })
      done?.(answer, input)
    },
  })
}
