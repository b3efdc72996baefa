// What the bundler makes of files that are not JavaScript: a message file is its text, a font or picture its address.
declare module '*.ftl' {
  const text: string;
  export default text;
}
declare module '*.css';
declare module '*.svg' {
  const address: string;
  export default address;
}
