import type { CampaignId } from '../../../base/id.ts'
import { LOCALES } from '../../../base/text.ts'
import { DESTINATIONS } from '../../../domain/channel/message.ts'
import { LangFields } from '../../../ui/form/lang-fields.tsx'
import type { SettingsProps } from '../family.ts'
import { LABEL_MAX, type SendMessageSettings, TEXT_MAX } from './node.ts'

const LANGUAGES = { 'zh-Hant': '中文', en: 'English', ja: '日本語' } as const
const PLACES = { coupon: '這張券', card: '集點卡', home: '會員首頁' } as const

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
      附上
    </span>
    <select
      aria-labelledby="message-coupon"
      class="select"
      value={valueOf(settings.coupon)}
      onChange={(event) => change({ ...settings, coupon: couponOf(event.currentTarget.value) })}
    >
      <option value="">不附優惠券</option>
      {couponSteps.length > 0 && (
        <optgroup label="前面那一步發的">
          {couponSteps.map(({ id, name }) => (
            <option key={id} value={`step:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label="會員手上還沒用的">
        {campaigns.map(({ id, name }) => (
          <option key={id} value={`campaign:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
    </select>
    {settings.coupon && <p class="field__hint">券用掉了、或是沒有發成的人，這一則就不送。</p>}
  </div>
)

const ButtonFields = ({ settings, change, locale }: Props) => {
  const { button } = settings
  return (
    <div class="field">
      <span class="field__label" id="message-button">
        按鈕 <small>選填</small>
      </span>
      <select
        aria-labelledby="message-button"
        class="select"
        value={button?.to ?? ''}
        onChange={(event) => {
          const to = DESTINATIONS.find((place) => place === event.currentTarget.value)
          const label = button?.label ?? { 'zh-Hant': '打開看看' }
          change({ ...settings, button: to && { label, to } })
        }}
      >
        <option value="">{settings.coupon ? '照平常的「看我的券」' : '不放按鈕'}</option>
        {DESTINATIONS.map((to) => (
          <option key={to} value={to}>
            打開{PLACES[to]}
          </option>
        ))}
      </select>
      {button && (
        <LangFields
          label="按鈕上的字"
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
      <div class="seg seg--s" role="group" aria-label="語言">
        {LOCALES.map((one) => (
          <button key={one} type="button" aria-pressed={one === locale} onClick={() => choose(one)}>
            {LANGUAGES[one]}
          </button>
        ))}
      </div>
      <div class="field">
        <label class="field__label" for="message-text">
          文字{' '}
          <small>
            {length} / {TEXT_MAX}
          </small>
        </label>
        <LangFields
          id="message-text"
          label="文字"
          text={settings.text}
          max={TEXT_MAX}
          rows={4}
          only={locale}
          isBad={missing.includes('text.zh-Hant')}
          change={(text) => change({ ...settings, text })}
        />
        <p class="field__hint">{'{name}'} 會換成會員的名字；沒填名字的人，這幾個字和後面的逗號會一起拿掉。</p>
      </div>
      <Attached {...props} />
      <ButtonFields {...props} />
    </div>
  )
}
