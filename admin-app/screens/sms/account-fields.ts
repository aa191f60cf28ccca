// What a gateway's form asks for, and whether each field can be right. The API checks again, and asks the gateway.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type SmsState = OutputOf<Api['GET /admin/sms']>
export type SmsKind = SmsState['kinds'][number]
type Typed = Readonly<Record<string, string>>

/** Whether a secret of this name is stored with this gateway. */
export const isStored = ({ account }: SmsState, kind: string, name: string): boolean =>
  account?.kind === kind && account.fields.some((field) => field.name === name && field.ending !== null)

const hasSecret = ({ account }: SmsState, kind: string) => account?.kind === kind

/** Secrets are never there to begin with. */
export const typedFrom = ({ account }: SmsState, { kind, fields }: SmsKind): Typed =>
  Object.fromEntries(
    fields.map(({ name }) => [
      name,
      (account?.kind === kind && account.fields.find((field) => field.name === name)?.value) || '',
    ]),
  )

export const wrongFields = (state: SmsState, { kind, fields }: SmsKind, typed: Typed): string[] =>
  fields
    .filter(({ name, isSecret, most }) => {
      const value = typed[name] ?? ''
      if (value === '') return !(isSecret && hasSecret(state, kind))
      return value.length > most || value.trim() !== value
    })
    .map(({ name }) => name)

export const isChanged = (state: SmsState, of: SmsKind, typed: Typed): boolean => {
  const before = typedFrom(state, of)
  return state.account?.kind !== of.kind || of.fields.some(({ name }) => typed[name] !== before[name])
}
