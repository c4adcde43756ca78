export default {
  compilerOptions: {
    // A warning of the compiler is a fault of accessibility or of reactivity: it stops the build.
    warningFilter: () => true,
    runes: true,
  },
  onwarn(warning) {
    throw new Error(`${warning.filename}: ${warning.code}: ${warning.message}`);
  },
};
