// Without the official account as a friend, LINE delivers nothing: said on home and right after joining.
import { useEffect, useState } from 'preact/hooks'
import { call } from '../../data/api.ts'
import { readHome } from '../../data/acts.ts'
import { Icon } from '../../parts/icon.tsx'
import { useApp } from '../../parts/words.ts'
import './friend-prompt.css'

const LATER = 'jidian:friend-later'

export const FriendPrompt = () => {
  const { words, fill, brand, line, justJoined, phase } = useApp()
  const [addUrl, setAddUrl] = useState<string | null>(null)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (phase !== 'member' || (!justJoined && sessionStorage.getItem(LATER))) return
    void call('GET /me/friendship', {}).then((answer) => {
      if (!answer.ok || answer.value.isFriend) return
      setAddUrl(answer.value.addFriendUrl)
      setShown(true)
    })
  }, [phase, justJoined])
  if (!isShown || (!line?.canRequestFriendship() && addUrl === null)) return null
  const later = () => {
    sessionStorage.setItem(LATER, '1')
    setShown(false)
  }
  const ask = async () => {
    try {
      await line!.requestFriendship()
    } catch {
      if (addUrl) location.assign(addUrl)
      return
    }
    if (await line!.isFriend()) {
      setShown(false)
      void readHome()
    }
  }
  return (
    <section class="friend" aria-labelledby="friend-title">
      <Icon name="person" />
      <div>
        <h2 id="friend-title">{words.friend.title}</h2>
        <p class="small mute">{fill(words.friend.note, { brand })}</p>
        <p class="friend__acts">
          {line?.canRequestFriendship() ? (
            <button type="button" class="btn friend__add" onClick={() => void ask()}>
              {words.friend.add}
            </button>
          ) : (
            <a class="btn friend__add" href={addUrl!}>
              {words.friend.add}
            </a>
          )}
          <button type="button" class="btn btn--quiet" onClick={later}>
            {words.friend.later}
          </button>
        </p>
      </div>
    </section>
  )
}
