import { useState } from 'preact/hooks'
import { fill } from '#shared/base/text.ts'
import { CODE_MAX, type Campaign } from '#shared/domain/coupon/campaign.ts'
import { FormLine } from '#shared/ui/form/form-line.tsx'
import { queries, useAct } from '../../../data/api.ts'
import { Button } from '../../../parts/form/button.tsx'
import { Choice } from '../../../parts/form/choice.tsx'
import { Refused } from '../../../parts/state/refused.tsx'
import { toast } from '../../../parts/state/toast.tsx'
import { coupons } from '../../../words/rooms.ts'
import type { CampaignFormProps } from './form-props.ts'

type Codes = NonNullable<Campaign['codes']>
const KINDS = Object.keys(coupons.codeKinds) as Codes['kind'][]
const A_CALL = 500

interface Where {
  /** Of the campaign, once it is saved. */
  id: string | null
  brand: string
}

const Pool = ({ id, brand }: Where) => {
  const [text, setText] = useState('')
  const add = useAct('POST /admin/campaigns/{id}/codes', {
    done: ({ added, known }) => {
      setText('')
      toast(fill(coupons.poolAdded, { added, known }))
      void queries.invalidateQueries({ queryKey: ['GET /admin/campaigns'] })
    },
  })
  if (!id) return <p class="field__hint">{coupons.poolAfter}</p>
  const codes = text.split(/[\s,，、]+/).filter(Boolean)
  return (
    <div class="stack">
      <textarea
        class="input"
        rows={4}
        aria-label={coupons.poolCodes}
        placeholder={coupons.poolCodes}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <span>
        <Button
          small
          disabled={codes.length === 0 || codes.length > A_CALL || add.isPending}
          onClick={() => add.mutate({ id: id as never, brand: brand as never, codes })}
        >
          {coupons.poolAdd}
        </Button>
      </span>
      <Refused refusal={add.error} />
    </div>
  )
}

export const CodeLine = ({ campaign, change, ...where }: CampaignFormProps & Where) => {
  const chosen: Codes = campaign.codes ?? { kind: 'unique' }
  const put = (codes: Codes) => {
    const { stock: _, ...rest } = campaign
    // The pool is the stock.
    change(codes.kind === 'pool' ? { ...rest, codes } : { ...campaign, codes })
  }
  return (
    <FormLine label={coupons.codes} flat>
      <div role="radiogroup" aria-label={coupons.codes} id="coupon-codes" tabIndex={-1}>
        {KINDS.map((kind) => (
          <div key={kind}>
            <Choice
              kind="radio"
              name="coupon-codes"
              checked={chosen.kind === kind}
              label={coupons.codeKinds[kind]}
              hint={coupons.codeHints[kind]}
              onChange={() => put(kind === 'same' ? { kind, code: '' } : { kind })}
            />
            {kind === chosen.kind && chosen.kind === 'same' && (
              <input
                class="input inset"
                aria-label={coupons.sameCode}
                maxLength={CODE_MAX}
                value={chosen.code}
                aria-invalid={!chosen.code.trim() || undefined}
                onInput={(event) => put({ kind: 'same', code: event.currentTarget.value })}
              />
            )}
            {kind === chosen.kind && kind === 'pool' && (
              <div class="inset">
                <Pool {...where} />
              </div>
            )}
          </div>
        ))}
      </div>
    </FormLine>
  )
}
