// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// Each fuzz target is one file with this function: libFuzzer calls it with inputs of its own
// making (tools/fuzz), corpus.cpp with those that are kept (a test of every build).
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);
