// The number people care about: 再 4 杯.
import './more.css'

export const More = ({ before, count, unit }: { before: string; count: number; unit: string }) => (
  <span class="more">
    {before && <small>{before}</small>}
    {count}
    <small>{unit}</small>
  </span>
)
