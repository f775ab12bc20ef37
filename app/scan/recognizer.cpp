// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/recognizer.h"

#include <QLibrary>

#include <algorithm>
#include <tesseract/capi.h>

namespace {

constexpr int leastSize = 8; // pixels; Tesseract ends the program at some empty pictures

// The functions that are used, by their own types.
struct Library
{
    decltype(&TessBaseAPICreate) create = nullptr;
    decltype(&TessBaseAPIDelete) destroy = nullptr;
    decltype(&TessBaseAPIInit2) init = nullptr;
    decltype(&TessBaseAPISetVariable) setVariable = nullptr;
    decltype(&TessBaseAPISetPageSegMode) setMode = nullptr;
    decltype(&TessBaseAPISetImage) setImage = nullptr;
    decltype(&TessBaseAPISetSourceResolution) setResolution = nullptr;
    decltype(&TessBaseAPIGetUTF8Text) text = nullptr;
    decltype(&TessBaseAPIAllWordConfidences) confidences = nullptr;
    decltype(&TessBaseAPIClear) clear = nullptr;
    decltype(&TessDeleteText) deleteText = nullptr;
    decltype(&TessDeleteIntArray) deleteNumbers = nullptr;
    bool complete = true;
};

template <typename Function>
void resolve(QLibrary& file, Library& library, Function& function, const char* name)
{
    function = reinterpret_cast<Function>(file.resolve(name));
    library.complete = library.complete && function;
}

Library load()
{
    Library library;
    QLibrary file(QStringLiteral("tesseract"), 5);
    resolve(file, library, library.create, "TessBaseAPICreate");
    resolve(file, library, library.destroy, "TessBaseAPIDelete");
    resolve(file, library, library.init, "TessBaseAPIInit2");
    resolve(file, library, library.setVariable, "TessBaseAPISetVariable");
    resolve(file, library, library.setMode, "TessBaseAPISetPageSegMode");
    resolve(file, library, library.setImage, "TessBaseAPISetImage");
    resolve(file, library, library.setResolution, "TessBaseAPISetSourceResolution");
    resolve(file, library, library.text, "TessBaseAPIGetUTF8Text");
    resolve(file, library, library.confidences, "TessBaseAPIAllWordConfidences");
    resolve(file, library, library.clear, "TessBaseAPIClear");
    resolve(file, library, library.deleteText, "TessDeleteText");
    resolve(file, library, library.deleteNumbers, "TessDeleteIntArray");
    return library;
}

const Library& library()
{
    static const Library loaded = load();
    return loaded;
}

// Tesseract shares its work among the processors, which are the camera's and the window's, too.
void stayInThisThread()
{
    QLibrary openMp(QStringLiteral("gomp"), 1);
    if (const auto limit =
            reinterpret_cast<void (*)(int)>(openMp.resolve("omp_set_max_active_levels")))
        limit(0);
}

// A code is no word: what a dictionary knows better is not what stands there.
constexpr std::array withoutDictionaries{"load_system_dawg",  "load_freq_dawg",
                                         "load_punc_dawg",    "load_number_dawg",
                                         "load_unambig_dawg", "load_bigram_dawg"};

} // namespace

class Recognizer::Private
{
public:
    TessBaseAPI* api = nullptr;
    ~Private()
    {
        if (api)
            library().destroy(api);
    }
    Private() = default;
    Q_DISABLE_COPY_MOVE(Private)
};

Recognizer::Recognizer(std::unique_ptr<Private> opened) : d(std::move(opened)) {}

Recognizer::~Recognizer() = default;

std::unique_ptr<Recognizer> Recognizer::open(const QByteArray& language)
{
    if (!library().complete)
        return nullptr;
    stayInThisThread();
    auto opened = std::make_unique<Private>();
    opened->api = library().create();
    for (const char* dictionary : withoutDictionaries)
        library().setVariable(opened->api, dictionary, "0");
    library().setVariable(opened->api, "debug_file", "/dev/null");
    if (library().init(opened->api, nullptr, language.constData(), tesseract::OEM_LSTM_ONLY) != 0)
        return nullptr;
    library().setMode(opened->api, tesseract::PSM_RAW_LINE);
    return std::unique_ptr<Recognizer>(new Recognizer(std::move(opened)));
}

Recognizer::Line Recognizer::read(const QImage& line)
{
    const Library& tess = library();
    if (line.width() < leastSize || line.height() < leastSize)
        return {};
    tess.setImage(d->api, line.constBits(), line.width(), line.height(), 1,
                  int(line.bytesPerLine()));
    tess.setResolution(d->api, 300);
    Line result;
    if (char* text = tess.text(d->api)) {
        result.text = QString::fromUtf8(text).simplified();
        tess.deleteText(text);
    }
    if (int* confidences = tess.confidences(d->api)) {
        result.confidence = confidences[0] < 0 ? 0 : 100;
        for (const int* each = confidences; *each >= 0; ++each)
            result.confidence = std::min(result.confidence, *each);
        tess.deleteNumbers(confidences);
    }
    tess.clear(d->api);
    return result;
}
