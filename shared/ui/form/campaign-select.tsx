import { aside } from '../joiners.ts'

interface Props {
  label: string
  id?: string
  chosen: string
  campaigns: readonly { id: string; name: string; note: string; warnings?: readonly string[] }[]
  choose: (id: string, name: string) => void
  /** None is an answer too. */
  isOptional?: boolean
}

/** Below the field: in what the chosen one does not last as long as what gives it. */
export const CampaignWarnings = ({ chosen, campaigns }: Pick<Props, 'chosen' | 'campaigns'>) => {
  const warnings = campaigns.find(({ id }) => id === chosen)?.warnings ?? []
  return warnings.length === 0 ? null : (
    <div class="field__hint field__hint--warn" role="status">
      {warnings.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  )
}

/** One of the brand’s coupon campaigns. */
export const CampaignSelect = ({ label, id, chosen, campaigns, choose, isOptional }: Props) => (
  <select
    id={id}
    class="select"
    aria-label={label}
    aria-invalid={(!chosen && !isOptional) || undefined}
    value={chosen}
    onChange={({ currentTarget: { value } }) => choose(value, campaigns.find((one) => one.id === value)?.name ?? '')}
  >
    <option value="">{label}</option>
    {campaigns.map((one) => (
      <option key={one.id} value={one.id}>
        {one.name}
        {aside(one.note)}
      </option>
    ))}
  </select>
)
