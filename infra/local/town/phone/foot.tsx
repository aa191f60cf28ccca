// Under the chat stands either the account's menu or the keyboard.
import { ChevronDown, Keyboard, LayoutGrid, SendHorizontal } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { act } from '../data/acts.ts'
import type { Phone } from '../data/state.ts'
import { say, type ShownRichMenu } from '../data/world-api.ts'
import { RichMenu } from './rich-menu.tsx'

const SayBar = ({ phone }: { phone: Phone }) => {
  const [text, setText] = useState('')
  const send = (event: Event) => {
    event.preventDefault()
    const words = text.trim()
    if (!words) return
    setText('')
    void act(() => say(phone.userId, words))
  }
  return (
    <form class="saybar" onSubmit={send}>
      <input
        aria-label={`${phone.name}要說的話`}
        placeholder="說點什麼"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" aria-label="送出">
        <SendHorizontal size={20} />
      </button>
    </form>
  )
}

export const Foot = ({ phone, menu }: { phone: Phone; menu: ShownRichMenu | null }) => {
  const [isTyping, setTyping] = useState(false)
  const [isOpen, setOpen] = useState(true)
  if (!menu) return <SayBar phone={phone} />
  return (
    <div class="foot">
      {!isTyping && isOpen && <RichMenu phone={phone} shown={menu} />}
      <div class="menubar">
        <button type="button" aria-label={isTyping ? '看選單' : '打字'} onClick={() => setTyping(!isTyping)}>
          {isTyping ? <LayoutGrid size={20} /> : <Keyboard size={20} />}
        </button>
        {isTyping ? (
          <SayBar phone={phone} />
        ) : (
          <button type="button" class="menubar__text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {String(menu.menu.chatBarText ?? '選單')}
            <ChevronDown size={16} class={isOpen ? '' : 'is-up'} aria-hidden="true" />
          </button>
        )}
      </div>
    </div>
  )
}
