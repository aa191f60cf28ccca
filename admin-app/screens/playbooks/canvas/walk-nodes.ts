/** Arrow keys go from node to node, in the order of reading: the tree is one column to a keyboard. */
export const walkNodes = (event: KeyboardEvent) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by || event.altKey || !(event.target instanceof HTMLElement) || !event.target.matches('[data-node]')) return
  const nodes = [...(event.target.closest('.canvas')?.querySelectorAll<HTMLElement>('[data-node]') ?? [])]
  const next = nodes[nodes.indexOf(event.target) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}
