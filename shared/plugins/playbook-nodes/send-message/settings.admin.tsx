import type { CampaignId } from '../../../base/id.ts'
import { LOCALE_NAMES, LOCALES } from '../../../base/text.ts'
import { DESTINATIONS } from '../../../domain/channel/message.ts'
import { LangFields } from '../../../ui/form/lang-fields.tsx'
import type { SettingsProps } from '../family.ts'
import { LABEL_MAX, type SendMessageSettings, TEXT_MAX } from './node.ts'
import { words } from '../words.ts'

const { message: says } = words

type Props = SettingsProps<SendMessageSettings>

const valueOf = (coupon: SendMessageSettings['coupon']) =>
  !coupon ? '' : 'step' in coupon ? `step:${coupon.step}` : `campaign:${coupon.campaign}`

const couponOf = (value: string): SendMessageSettings['coupon'] => {
  const [of, id] = value.split(':')
  if (!id) return undefined
  return of === 'step' ? { step: id } : { campaign: id as CampaignId }
}

const Attached = ({ settings, change, couponSteps, campaigns }: Props) => (
  <div class="field">
    <span class="field__label" id="message-coupon">
      {says.attach}
    </span>
    <select
      aria-labelledby="message-coupon"
      class="select"
      value={valueOf(settings.coupon)}
      onChange={(event) => change({ ...settings, coupon: couponOf(event.currentTarget.value) })}
    >
      <option value="">{says.noCoupon}</option>
      {couponSteps.length > 0 && (
        <optgroup label={says.fromStep}>
          {couponSteps.map(({ id, name }) => (
            <option key={id} value={`step:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={says.held}>
        {campaigns.map(({ id, name }) => (
          <option key={id} value={`campaign:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </select>
    {settings.coupon && <p class="field__hint">{says.couponNote}</p>}
  </div>
)

const ButtonFields = ({ settings, change, locale }: Props) => {
  const { button } = settings
  return (
    <div class="field">
      <span class="field__label" id="message-button">
        {says.button} <small>{says.optional}</small>
      </span>
      <select
        aria-labelledby="message-button"
        class="select"
        value={button?.to ?? ''}
        onChange={(event) => {
          const to = DESTINATIONS.find((place) => place === event.currentTarget.value)
          const label = button?.label ?? { 'zh-Hant': says.buttonStart }
          change({ ...settings, button: to && { label, to } })
        }}
      >
        <option value="">{settings.coupon ? says.usualButton : says.noButton}</option>
        {DESTINATIONS.map((to) => (
          <option key={to} value={to}>
            {says.places[to]}
          </option>
        ))}
      </select>
      {button && (
        <LangFields
          label={says.buttonWords}
          text={button.label}
          max={LABEL_MAX}
          only={locale}
          change={(label) => change({ ...settings, button: { ...button, label } })}
        />
      )}
    </div>
  )
}

export default function SendMessageForm(props: Props) {
  const { settings, change, locale, choose, missing } = props
  const length = settings.text?.[locale]?.length ?? 0
  return (
    <div class="stack stack--wide">
      <div class="seg seg--s" role="group" aria-label={says.language}>
        {LOCALES.map((one) => (
          <button key={one} type="button" aria-pressed={one === locale} onClick={() => choose(one)}>
            {LOCALE_NAMES[one]}
          </button>
        ))}
      </div>
      <div class="field">
        <label class="field__label" for="message-text">
          {says.text}{' '}
          <small>
            {length} / {TEXT_MAX}
          </small>
        </label>
        <LangFields
          id="message-text"
          label={says.text}
          text={settings.text}
          max={TEXT_MAX}
          rows={4}
          only={locale}
          isBad={missing.includes('text.zh-Hant')}
          change={(text) => change({ ...settings, text })}
        />
        <p class="field__hint">{says.nameNote}</p>
      </div>
      <Attached {...props} />
      <ButtonFields {...props} />
    </div>
  )
}
