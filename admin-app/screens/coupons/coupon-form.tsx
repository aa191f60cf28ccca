import { FormLine } from '#shared/ui/form/form-line.tsx'
import { LangFields } from '#shared/ui/form/lang-fields.tsx'
import { useHere } from '../../data/here.tsx'
import { uploadPicture } from '../../data/upload-picture.ts'
import { Choice } from '../../parts/form/choice.tsx'
import { coupons } from '../../words/rooms.ts'
import { FaceLine } from '../cards/form/face-line.tsx'
import type { CampaignPage } from './campaign-page.ts'
import { BenefitLine } from './form/benefit-line.tsx'
import { CodeLine } from './form/code-line.tsx'
import { CountLine } from './form/count-line.tsx'
import type { CampaignFormProps } from './form/form-props.ts'
import { OpenLine } from './form/open-line.tsx'
import { PresetLine } from './form/preset-line.tsx'
import { SpreadLines } from './form/spread-lines.tsx'
import { ValidityLine } from './form/validity-line.tsx'
import { WhereLine } from './form/where-line.tsx'
import './coupon-form.css'

const OwnFace = ({ campaign, change }: CampaignFormProps) => {
  const { brand } = useHere()
  const { face, ...rest } = campaign
  return (
    <>
      <FormLine label={coupons.faceLabel} flat>
        <div role="radiogroup" aria-label={coupons.faceLabel}>
          <Choice
            kind="radio"
            name="coupon-face"
            checked={!face}
            label={coupons.faceBrand}
            onChange={() => change(rest)}
          />
          <Choice
            kind="radio"
            name="coupon-face"
            checked={face !== undefined}
            label={coupons.faceOwn}
            onChange={() => change({ ...campaign, face: brand.face })}
          />
        </div>
      </FormLine>
      {face && (
        <FaceLine
          face={face}
          change={(next) => change({ ...campaign, face: next })}
          upload={(file) => uploadPicture(brand.id, file)}
        />
      )}
    </>
  )
}

export const CouponForm = ({ page, ...props }: CampaignFormProps & { page: CampaignPage }) => {
  const { campaign, change } = props
  const { brand } = useHere()
  const isSaved = page.draftVersion !== null || page.liveVersion !== null
  return (
    <div class="lines">
      <PresetLine {...props} />
      <FormLine label={coupons.name}>
        <LangFields
          id="coupon-name"
          label={coupons.name}
          text={campaign.name}
          max={40}
          isBad={!campaign.name['zh-Hant'].trim()}
          change={(name) => change({ ...campaign, name })}
        />
      </FormLine>
      <BenefitLine {...props} />
      <ValidityLine {...props} />
      <OpenLine {...props} />
      <WhereLine {...props} />
      <CountLine {...props} left={page.left} />
      <CodeLine {...props} id={isSaved ? page.id : null} brand={brand.id} />
      <SpreadLines {...props} claimUrl={page.claimUrl} />
      <FormLine label={coupons.note} small={coupons.optional}>
        <div class="stack">
          <LangFields
            label={coupons.note}
            text={campaign.note}
            max={200}
            change={(note) => {
              const { note: _, ...rest } = campaign
              change(note['zh-Hant'] ? { ...campaign, note } : rest)
            }}
          />
          <p class="field__hint">{coupons.noteHint}</p>
        </div>
      </FormLine>
      <OwnFace {...props} />
    </div>
  )
}
