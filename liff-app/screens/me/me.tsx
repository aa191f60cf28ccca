// Me: language, messages, data, and the way out.
import { langTag, type Locale } from '#shared/base/text.ts'
import { useState } from 'preact/hooks'
import { signedInUser } from '../../data/api.ts'
import { changeMember } from '../../data/person/change-member.ts'
import { daysLeft, sayFullDay } from '../../data/dates.ts'
import { knownClerk } from '../../data/staff/clerk-session.ts'
import { now } from '../../data/state.ts'
import { Dock } from '../../parts/dock.tsx'
import { Icon } from '../../parts/icon.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { later } from '../../parts/later.tsx'
import { Segments } from '../../parts/segments.tsx'
import { useApp } from '../../parts/words.ts'
import { NoticeSheet } from '../join/notice.tsx'
import { ChangePhone } from './change-phone.tsx'
import { DataSheet } from './data-sheet.tsx'
import { EraseSheet } from './erase.tsx'
import { LeaveSheet } from './leave.tsx'
import './me.css'
import { OwnFacts } from './own-facts.tsx'
import { TellBirthday } from './tell-birthday.tsx'

/** Most groups are of one company and never ask. */
const SharingSwitch = later(async () => (await import('./sharing-switch.tsx')).SharingSwitch)

const LANGUAGES: Record<Locale, string> = { 'zh-Hant': '繁體中文', en: 'English', ja: '日本語' }

export const MeScreen = () => {
  const { words, fill, face, brand, brandId, home, locale, href } = useApp()
  const [sheet, setSheet] = useState<'notice' | 'leave' | 'phone' | 'prove' | 'birthday' | 'data' | 'erase' | null>(
    null,
  )
  const [saved, setSaved] = useState('')
  if (!home) return null
  const { member } = home
  const joined = sayFullDay(member.joinedAt, locale)
  const store = face.stores.find((one) => one.code === member.source?.store || one.id === member.source?.store)
  const { sharing } = member.consents
  const change = async (what: Parameters<typeof changeMember>[0]) => {
    setSaved('')
    if (await changeMember(what)) setSaved('yes')
  }
  return (
    <div class="page">
      <main class="screen me">
        <header class="me__top">
          <span class="me__face" aria-hidden="true">
            {[...member.name].at(-1)}
          </span>
          <div>
            <h1>{member.name}</h1>
            <p class="small mute">
              <span class="nb">
                {fill(store ? words.me.joinedAt : words.me.joined, { day: joined, store: store?.name ?? '' })}
              </span>
              {locale === 'en' && ' '}
              <span class="nb">{fill(words.me.nth, { n: 1 - daysLeft(member.joinedAt, now()) })}</span>
            </p>
          </div>
        </header>
        <OfflineBar />
        <ul class="rule">
          <li class="rule__fact">
            <span>{words.me.phone}</span>
            <em class="num">{member.phone || words.me.noPhone}</em>
            <button type="button" class="link" onClick={() => setSheet('phone')}>
              {member.phone ? words.me.changePhone : words.me.addPhone}
            </button>
          </li>
          {!member.phone && <li class="hint">{words.me.lostNote}</li>}
          {member.phone && member.phoneProved === false && (
            <li class="rule__fact">
              <span>
                {words.me.unproved}
                <small>{words.me.proveNote}</small>
              </span>
              <em />
              <button type="button" class="link" onClick={() => setSheet('prove')}>
                {words.me.provePhone}
              </button>
            </li>
          )}
          <li class="rule__fact">
            <span>{words.me.birthday}</span>
            <em class="num">{member.birthday ? member.birthday.slice(-5).replace('-', '/') : words.me.noBirthday}</em>
            {!member.birthday && (
              <button type="button" class="link" onClick={() => setSheet('birthday')}>
                {words.me.tellBirthday}
              </button>
            )}
          </li>
          <li>
            <a href={href('/history')}>
              <span>{words.me.history}</span>
              <Icon name="chev" />
            </a>
          </li>
          {knownClerk(brandId, signedInUser() ?? '') && (
            <li>
              <a href={href('/staff')}>
                <span>{words.me.staff}</span>
                <Icon name="chev" />
              </a>
            </li>
          )}
        </ul>
        <OwnFacts />
        <section>
          <div class="head">
            <h2>{words.me.language}</h2>
            <span class="small mute" role="status">
              {saved && words.me.saved}
            </span>
          </div>
          <Segments
            role="radiogroup"
            label={words.me.language}
            value={locale}
            choices={LANGUAGES}
            lang={langTag}
            onChoose={(next) => void change({ locale: next })}
          />
        </section>
        <section>
          <div class="head">
            <h2>{fill(words.me.messages, { brand })}</h2>
          </div>
          <ul class="rule">
            <li>
              <label class="switch">
                <span>
                  {words.me.marketing}
                  <small>{words.me.marketingNote}</small>
                </span>
                <input
                  type="checkbox"
                  role="switch"
                  checked={member.consents.marketing}
                  aria-checked={member.consents.marketing}
                  onChange={(event) => void change({ marketing: event.currentTarget.checked })}
                />
                <i />
              </label>
            </li>
          </ul>
        </section>
        <section>
          <div class="head">
            <h2>{words.me.data}</h2>
          </div>
          <ul class="rule">
            {face.sharing && sharing && (
              <SharingSwitch asked={face.sharing} said={sharing} onChange={(said) => void change({ sharing: said })} />
            )}
            <li>
              <button type="button" onClick={() => setSheet('notice')}>
                <span>
                  {words.me.notice}
                  <small>{fill(words.me.noticeNote, { version: member.consents.noticeVersion, day: joined })}</small>
                </span>
                <Icon name="chev" />
              </button>
            </li>
            <li>
              <button type="button" onClick={() => setSheet('data')}>
                <span>
                  {words.privacy.download}
                  <small>{words.privacy.downloadNote}</small>
                </span>
                <Icon name="chev" />
              </button>
            </li>
            <li>
              <button type="button" class="quit" onClick={() => setSheet('leave')}>
                <span>{words.me.leave}</span>
                <Icon name="chev" />
              </button>
            </li>
            <li>
              <button type="button" class="quit" onClick={() => setSheet('erase')}>
                <span>{words.privacy.erase}</span>
                <Icon name="chev" />
              </button>
            </li>
          </ul>
        </section>
        <p class="tiny me__by">{fill(words.me.by, { company: face.company })}</p>
      </main>
      <Dock on="me" />
      {sheet === 'notice' && <NoticeSheet onClose={() => setSheet(null)} />}
      {(sheet === 'phone' || sheet === 'prove') && (
        <ChangePhone
          {...(sheet === 'prove' && { proves: member.phone })}
          onDone={() => {
            setSaved('yes')
            setSheet(null)
          }}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'birthday' && (
        <TellBirthday
          onTold={(birthday) => {
            setSheet(null)
            void change({ birthday })
          }}
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'data' && <DataSheet onClose={() => setSheet(null)} />}
      {sheet === 'erase' && <EraseSheet home={home} onClose={() => setSheet(null)} />}
      {sheet === 'leave' && (
        <LeaveSheet home={home} onStop={() => void change({ marketing: false })} onClose={() => setSheet(null)} />
      )}
    </div>
  )
}

export default MeScreen
