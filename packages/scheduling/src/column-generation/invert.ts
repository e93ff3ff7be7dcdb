/** Inverts a square matrix, stored row by row in one array, by Gauss-Jordan elimination with row pivoting; the matrix is overwritten. */
export const invert = (matrix: Float64Array, inverse: Float64Array, rows: number): void => {
  inverse.fill(0);
  for (let i = 0; i < rows; i += 1) inverse[i * rows + i] = 1;
  for (let k = 0; k < rows; k += 1) {
    let row = k;
    for (let i = k + 1; i < rows; i += 1)
      if (Math.abs(Number(matrix[i * rows + k])) > Math.abs(Number(matrix[row * rows + k]))) row = i;
    const rate = Number(matrix[row * rows + k]);
    for (const table of [matrix, inverse]) {
      if (row !== k) {
        const held = table.slice(k * rows, (k + 1) * rows);
        table.copyWithin(k * rows, row * rows, (row + 1) * rows);
        table.set(held, row * rows);
      }
      for (let i = 0; i < rows; i += 1) table[k * rows + i] = Number(table[k * rows + i]) / rate;
    }
    for (let i = 0; i < rows; i += 1) {
      const factor = Number(matrix[i * rows + k]);
      if (i === k || factor === 0) continue;
      for (const table of [matrix, inverse])
        for (let c = 0; c < rows; c += 1) {
          const entry = Number(table[k * rows + c]);
          if (entry !== 0) table[i * rows + c] = Number(table[i * rows + c]) - factor * entry;
        }
    }
  }
};
