# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the house shares: language level, warnings, moc, precompiled Qt headers.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(LOKET_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(LOKET_FUZZ "Build the fuzz targets with libFuzzer; wants Clang" OFF)
option(LOKET_WERROR "Treat warnings as errors" ON)

add_library(loket_flags INTERFACE)
target_compile_definitions(loket_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    LOKET_VERSION="${PROJECT_VERSION}")
target_compile_options(loket_flags INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
      -Woverloaded-virtual>
    $<$<AND:$<BOOL:${LOKET_WERROR}>,$<CXX_COMPILER_ID:GNU,Clang>>:-Werror>)
if(LOKET_SANITIZE)
    target_compile_options(loket_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(loket_flags INTERFACE -fsanitize=address,undefined)
endif()
if(LOKET_FUZZ)
    target_compile_options(loket_flags INTERFACE -fno-omit-frame-pointer
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
    target_link_options(loket_flags INTERFACE -fsanitize=address,undefined)
endif()

# How the sanitizers look at a test. Up to GCC 13 they take some blocks of thread-local memory for
# those of an old glibc and fall over them when they look for leaks at the end
# (github.com/google/sanitizers/issues/1322).
set(loket_sanitizers "ASAN_OPTIONS=intercept_tls_get_addr=0"
    "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")

# loket_library(NAME SOURCES a.cpp … LINKS x …): one layer of the house.
function(loket_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS} loket_flags)
    target_precompile_headers(${name} PRIVATE
        <QString> <QDate> <QList> <QHash> <QByteArray> <chrono> <optional> <variant> <vector>
        <memory> <functional>)
endfunction()

# loket_test(tst_name LINKS x …): one test program, one file of the same name, run offscreen
# under a time zone far from any office, so that no test leans on the machine's own zone. RUNNER: a
# command that runs it.
function(loket_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS;LABELS;RUNNER" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} Qt6::Test loket_flags)
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}"
        "${CMAKE_SOURCE_DIR}/tests")
    target_compile_options(${name} PRIVATE
        "SHELL:-include \"${CMAKE_SOURCE_DIR}/tests/support/patience.h\"")
    add_test(NAME ${name} COMMAND ${arg_RUNNER} $<TARGET_FILE:${name}>)
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    # A slow machine that also does other work, with the sanitizers: TIMEOUT is that of a quick one.
    math(EXPR arg_TIMEOUT "4 * ${arg_TIMEOUT}")
    # tests/e2e and tests/bench are named by their folder, everything else is a unit test.
    get_filename_component(folder "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
    if(folder MATCHES "^(e2e|bench)$")
        list(APPEND arg_LABELS ${folder})
    else()
        list(APPEND arg_LABELS unit)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT}
        LABELS "${arg_LABELS}"
        ENVIRONMENT "TZ=America/St_Johns;QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QTEST_FUNCTION_TIMEOUT=1200000;${loket_sanitizers}")
endfunction()
