import type { CampaignId } from '../../../../base/id.ts'
import type { Text } from '../../../../base/text.ts'
import { CampaignWarnings } from '../../../../ui/form/campaign-select.tsx'
import { LangFields } from '../../../../ui/form/lang-fields.tsx'
import type { CardFormProps } from '../../family.ts'
import { words } from '../words/words.ts'
import { aside } from '../../../../ui/joiners.ts'

interface Gives {
  campaign: CampaignId
  words: Text
}

interface Props extends Pick<CardFormProps, 'campaigns'> {
  id?: string
  label: string
  reward: Gives
  change: (reward: Gives) => void
}

/** Which coupon a cell gives, and what is printed on the cell: the coupon’s name until somebody writes better words. */
export const RewardFields = ({ id, label, reward, change, campaigns }: Props) => {
  const chosen = campaigns.find((one) => one.id === reward.campaign)
  const choose = (campaign: string) => {
    const name = campaigns.find((one) => one.id === campaign)?.name ?? ''
    const isUntouched = !reward.words['zh-Hant'] || reward.words['zh-Hant'] === chosen?.name
    change({ campaign: campaign as CampaignId, words: isUntouched ? { 'zh-Hant': name } : reward.words })
  }
  return (
    <>
      <select
        id={id}
        class="select"
        aria-label={words.noCampaign}
        value={reward.campaign}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{words.noCampaign}</option>
        {campaigns.map(({ id: campaign, name, note }) => (
          <option key={campaign} value={campaign}>
            {name}
            {aside(note)}
          </option>
        ))}
      </select>
      <CampaignWarnings chosen={reward.campaign} campaigns={campaigns} />
      <div class="field">
        <p class="field__hint">{label}</p>
        <LangFields label={label} text={reward.words} max={40} change={(text) => change({ ...reward, words: text })} />
      </div>
    </>
  )
}
