// Takes the place of HiGHS, which a sandbox without WebAssembly cannot load. What needs it says so; everything else works.
export default () => Promise.reject(new Error('HiGHS is left out of this program'));
