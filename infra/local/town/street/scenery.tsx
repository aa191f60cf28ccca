// What stands on the street beside the shops.
const STARS = [
  [352, 22],
  [430, 12],
  [520, 30],
  [640, 14],
  [690, 40],
  [820, 18],
  [906, 30],
  [972, 12],
] as const

export const Behind = () => (
  <>
    <path
      class="far"
      d="M300 132V74h34v58M340 132V88h26v44M372 132V60h30v72M560 132V66h22v66M702 132V52h36v80M744 132V78h24v54M930 132V70h28v62M962 132V84h26v48"
    />
    <g class="stars">
      {STARS.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="1.2" />
      ))}
    </g>
  </>
)

export const Wires = () => (
  <>
    <path d="M300 132H1000" class="ln" />
    <path d="M322 132V40M318 46h8M316 52h12M572 132V46M568 52h8M868 132V48M864 54h8" class="pole" />
    <path
      class="wire"
      d="M322 46c60 22 150 24 250 6M322 52c70 24 160 26 250 4M572 52c80 20 180 22 296 2M572 56c90 20 190 22 296 2M868 54c44 12 90 14 132 10"
    />
  </>
)

/** It sleeps while the world rests. */
export const Cat = ({ isAwake, x, y }: { isAwake: boolean; x: number; y: number }) => (
  <g transform={`translate(${x} ${y})`}>
    <path class="cat" d="M2 13c0-6 4-9 9-9 3 0 4-3 7-3l2 2 3-1-1 4c1 4-2 7-6 7zM2 12c-4 1-4-4-1-4" />
    <text x="30" y="-1" class="zz">
      {isAwake ? '!' : 'z z'}
    </text>
  </g>
)

export const Plant = () => (
  <path class="plant" d="M486 132v-6h8v6M490 126c-6-2-6-8-4-12 4 3 5 7 4 12zM490 126c6-2 7-9 4-14-4 4-5 8-4 14z" />
)
