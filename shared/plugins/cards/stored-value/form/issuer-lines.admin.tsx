// Who owes the money. What is typed wrong is told at once; nothing goes live before all of it is there.
import type { CompanyId } from '../../../../base/id.ts'
import { fill } from '../../../../base/text.ts'
import { isTaxId } from '../../../../domain/brand/tax-id.ts'
import {
  GUARANTEE_MAX,
  GUARANTEE_MIN,
  ISSUER_NAME_MAX,
  PHONE_MAX,
  type Issuer,
  type StoredValueCard,
} from '../../../../domain/card/stored-value-card.ts'
import { FormLine } from '../../../../ui/form/form-line.tsx'
import type { CardFormProps } from '../../family.ts'
import { isComplaintLine, isGuarantee } from '../changes.ts'
import { words } from '../words/words.ts'

type Props = CardFormProps<StoredValueCard>
type Written = Exclude<keyof Issuer, 'company'>

const TAX_ID_LETTERS = 8

const CompanyLine = ({ settings, change, company }: Props) => {
  const { issuer } = settings
  const isOurs = company !== null && issuer.company === company.id
  const take = (id: string, name: string) =>
    change({ ...settings, issuer: { ...issuer, company: id as CompanyId, name: issuer.name ?? name } })
  return (
    <FormLine label={words.company} small={words.issuerNote} flat>
      <div class="stack" id="card-company" tabIndex={-1}>
        {company === null && <p class="field__hint">{words.noCompany}</p>}
        {isOurs && <p>{fill(words.companyIs, { company: company.name })}</p>}
        {company !== null && !isOurs && (
          <>
            {issuer.company !== null && (
              <p class="field__err" role="alert">
                {words.companyOther}
              </p>
            )}
            <div class="row">
              <button type="button" class="chip chip--add" onClick={() => take(company.id, company.name)}>
                {fill(words.takeCompany, { company: company.name })}
              </button>
            </div>
          </>
        )}
      </div>
    </FormLine>
  )
}

const LIMITS: Record<Written, number> = {
  name: ISSUER_NAME_MAX,
  taxId: TAX_ID_LETTERS,
  guarantee: GUARANTEE_MAX,
  complaintLine: PHONE_MAX,
}

const COMPLAINTS: Record<Written, (typed: string) => string | null> = {
  name: () => null,
  taxId: (typed) => (isTaxId(typed) ? null : words.taxIdBad),
  guarantee: (typed) => (isGuarantee(typed) ? null : fill(words.guaranteeBad, { least: GUARANTEE_MIN })),
  complaintLine: (typed) => (isComplaintLine(typed) ? null : words.complaintBad),
}

const HINTS: Partial<Record<Written, string>> = { guarantee: words.guaranteeExample }
const MODES: Partial<Record<Written, 'numeric' | 'tel'>> = { taxId: 'numeric', complaintLine: 'tel' }

const WrittenLine = ({ field, settings, change }: Props & { field: Written }) => {
  const value = settings.issuer[field]
  const complaint = value === null ? null : COMPLAINTS[field](value)
  const attributes = {
    id: `card-${field}`,
    maxLength: LIMITS[field],
    inputMode: MODES[field],
    'aria-label': words[field],
    'aria-invalid': complaint !== null || undefined,
    'aria-describedby': complaint || HINTS[field] ? `card-${field}-note` : undefined,
    value: value ?? '',
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      change({ ...settings, issuer: { ...settings.issuer, [field]: currentTarget.value || null } }),
  }
  return (
    <FormLine label={words[field]}>
      <div class="stack">
        {field === 'guarantee' ? (
          <textarea class="area" rows={3} {...attributes} />
        ) : (
          <input class="input" {...attributes} />
        )}
        {complaint ? (
          <p class="field__err" id={`card-${field}-note`} role="status">
            {complaint}
          </p>
        ) : (
          HINTS[field] && (
            <p class="field__hint" id={`card-${field}-note`}>
              {HINTS[field]}
            </p>
          )
        )}
      </div>
    </FormLine>
  )
}

export const IssuerLines = (props: Props) => (
  <>
    <CompanyLine {...props} />
    {(['name', 'taxId', 'guarantee', 'complaintLine'] as const).map((field) => (
      <WrittenLine key={field} field={field} {...props} />
    ))}
  </>
)
