declare module 'harfbuzzjs' {
  const loading: Promise<unknown>;
  export default loading;
}
