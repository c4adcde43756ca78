/* Wine 8 has no bcryptprimitives.dll, of which Rust asks one function. Put into the wine of a trial alone, never shipped. */
typedef int BOOL;
__declspec(dllimport) unsigned char __stdcall SystemFunction036(void *buffer, unsigned long length);
__declspec(dllexport) BOOL __stdcall ProcessPrng(unsigned char *buffer, unsigned long long length) {
  while (length > 0) {
    unsigned long part = length > 65536 ? 65536 : (unsigned long)length;
    if (!SystemFunction036(buffer, part)) return 0;
    buffer += part;
    length -= part;
  }
  return 1;
}
