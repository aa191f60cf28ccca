interface Props {
  label: string
  words: readonly string[]
  change: (words: string[]) => void
}

const SEPARATORS = /[,，、\n]+/

const read = (typed: string) => [
  ...new Set(
    typed
      .split(SEPARATORS)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
]

/** Several words, told apart by commas or lines; taken over when somebody leaves the field, so that a comma can be typed. */
export const WordsArea = ({ label, words, change }: Props) => (
  <textarea
    class="area"
    rows={2}
    aria-label={label}
    aria-invalid={words.length === 0 || undefined}
    onChange={(event) => change(read(event.currentTarget.value))}
  >
    {words.join('、')}
  </textarea>
)
