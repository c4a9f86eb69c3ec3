/** The product's name, as it stands on the desk: a printer's word, set small and plainly. */
export function Wordmark() {
  return <span className="font-bold text-base tracking-tight">Imprimatur</span>;
}
