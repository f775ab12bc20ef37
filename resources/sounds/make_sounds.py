#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the three sounds of the counter: short, soft, and told apart without looking.

admitted rises, attention repeats one tone, refused falls. Run in this folder.
"""
import math
import struct
import wave

RATE = 22050


def tone(frequency, seconds, volume):
    """One struck tone: a fundamental with two quiet overtones, fading out."""
    samples = []
    for i in range(int(RATE * seconds)):
        t = i / RATE
        fade = math.exp(-t * 5.5 / seconds) * min(1.0, t / 0.006)
        wave_sum = (math.sin(2 * math.pi * frequency * t)
                    + 0.25 * math.sin(4 * math.pi * frequency * t)
                    + 0.08 * math.sin(6 * math.pi * frequency * t))
        samples.append(volume * fade * wave_sum)
    return samples


def mix(notes):
    """Notes as (start, frequency, seconds, volume), laid over one another."""
    length = max(int(RATE * (start + seconds)) for start, _, seconds, _ in notes) + 1
    total = [0.0] * length
    for start, frequency, seconds, volume in notes:
        first = int(RATE * start)
        for i, sample in enumerate(tone(frequency, seconds, volume)):
            total[first + i] += sample
    return total


def save(name, samples):
    with wave.open(name, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(
            struct.pack("<h", int(max(-1.0, min(1.0, s)) * 32767)) for s in samples))


save("admitted.wav", mix([(0.00, 659.26, 0.30, 0.42), (0.09, 987.77, 0.42, 0.42)]))
save("attention.wav", mix([(0.00, 587.33, 0.24, 0.42), (0.17, 587.33, 0.34, 0.42)]))
save("refused.wav", mix([(0.00, 392.00, 0.32, 0.48), (0.15, 261.63, 0.50, 0.48)]))
