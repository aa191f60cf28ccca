import './blank-paper.css'

/** Where a card will lie in a moment. */
export const BlankPaper = () => <div class="blank-paper" aria-busy="true" />
