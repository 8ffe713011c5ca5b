// The browsers offices have (Chromium 90) know no @layer: it is unrolled after Tailwind has run.
export default { plugins: { "@tailwindcss/postcss": {}, "@csstools/postcss-cascade-layers": {} } }
