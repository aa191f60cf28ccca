import { Icon } from '../../../parts/icon.tsx'

export interface ChoiceProps {
  name: string
  note: string
  /** NT$ that it takes or pays; nothing while it is not chosen. */
  money?: number | undefined
  isOn: boolean
  isOff?: boolean
  onPress: () => void
}

/** One thing that may be used: a row is a key, and says whether it is pressed. */
export const Choice = ({ name, note, money = 0, isOn, isOff = false, onPress }: ChoiceProps) => (
  <button type="button" class="choice__key" aria-pressed={isOn} disabled={isOff} onClick={onPress}>
    <span class="choice__box">
      <Icon name="check" />
    </span>
    <span>
      {name}
      <small>{note}</small>
    </span>
    <b class="num">{money > 0 && `−NT$${money.toLocaleString('en')}`}</b>
  </button>
)
