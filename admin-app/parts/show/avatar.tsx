/** The last letter of a Chinese name, as people call each other; the first of any other. */
export const callLetter = (name: string): string => {
  const letters = [...name.trim()]
  return (/^\p{Script=Han}+$/u.test(name.trim()) ? letters.at(-1) : letters[0]?.toUpperCase()) ?? '?'
}

export const Avatar = ({ name, ink }: { name: string; ink?: boolean }) => (
  <span class={`ava ${ink ? 'ava--ink' : ''}`} aria-hidden="true">
    {callLetter(name)}
  </span>
)
