// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the net that reads single signs (app/scan/signnet.h) on lines that are painted with the
// typefaces of this PC and spoilt as a camera spoils them: small, tilted, blurred, shaken, noisy,
// glaring, compressed; prepared by the program's own straightLine(). Not part of the build:
//
//   g++ -O3 -march=native -ffast-math -std=c++20 -fPIC -I app tools/signs/trainsigns.cpp \
//       app/scan/textpicture.cpp $(pkg-config --cflags --libs Qt6Gui) -o trainsigns
//   ./trainsigns 100000 resources/signs/signs.net        (rounds of 64 signs; about half an hour)
//
// The shipped weights took 40000 rounds and 60000 more, which end slower. Typefaces that are not
// installed are replaced by Qt, so install those in faces() first.
#include "scan/textpicture.h"

#include <QBuffer>
#include <QDataStream>
#include <QElapsedTimer>
#include <QFile>
#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <random>
#include <vector>
constexpr int S = 19, K = 5, F = 12, G = 8, C1 = G * G * F, Hd = 72,
              Out = 37; // conv 5x5 stride2 -> 8x8x12 -> 72 -> 37
struct Net
{
    std::vector<float> wc, bc, w1, b1, w2, b2;
    Net() : wc(F * K * K), bc(F), w1(size_t(Hd) * C1), b1(Hd), w2(Out * Hd), b2(Out) {}
    std::vector<std::vector<float>*> all() { return {&wc, &bc, &w1, &b1, &w2, &b2}; }
    void init(std::mt19937& r)
    {
        auto n = [&](std::vector<float>& v, int fan) {
            std::normal_distribution<float> d(0, std::sqrt(2.f / fan));
            for (auto& x : v)
                x = d(r);
        };
        n(wc, K * K);
        n(w1, C1);
        n(w2, Hd);
    }
};
struct Act
{
    float a[C1], h[Hd], o[Out];
};
inline void forward(const Net& n, const float* x, Act& t)
{
    for (int f = 0; f < F; f++)
        for (int gy = 0; gy < G; gy++)
            for (int gx = 0; gx < G; gx++) {
                float s = n.bc[f];
                const float* w = &n.wc[f * K * K];
                const float* p = x + gy * 2 * S + gx * 2;
                for (int j = 0; j < K; j++)
                    for (int i = 0; i < K; i++)
                        s += w[j * K + i] * p[j * S + i];
                t.a[(f * G + gy) * G + gx] = s > 0 ? s : 0;
            }
    for (int o = 0; o < Hd; o++) {
        float s = n.b1[o];
        const float* w = &n.w1[size_t(o) * C1];
        for (int i = 0; i < C1; i++)
            s += w[i] * t.a[i];
        t.h[o] = s > 0 ? s : 0;
    }
    float m = -1e9;
    for (int o = 0; o < Out; o++) {
        float s = n.b2[o];
        const float* w = &n.w2[o * Hd];
        for (int i = 0; i < Hd; i++)
            s += w[i] * t.h[i];
        t.o[o] = s;
        m = std::max(m, s);
    }
    float z = 0;
    for (int o = 0; o < Out; o++) {
        t.o[o] = std::exp(t.o[o] - m);
        z += t.o[o];
    }
    for (int o = 0; o < Out; o++)
        t.o[o] /= z;
}
static QRandomGenerator R(7);
double uni(double a, double b)
{
    return a + (b - a) * R.generateDouble();
}
double gauss()
{
    double u = std::max(1e-9, R.generateDouble()), v = R.generateDouble();
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * M_PI * v);
}
struct Sample
{
    float x[S * S];
    int y;
};
const char* AL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
struct Face
{
    QString family;
    int weight;
    int stretch;
};
std::vector<Face> faces()
{
    std::vector<Face> f;
    for (auto n : {"Roboto",      "Roboto",   "Roboto",  "Noto Sans",           "Noto Sans",
                   "Open Sans",   "Inter",    "Inter",   "Liberation Sans",     "DejaVu Sans",
                   "Nimbus Sans", "FreeSans", "Carlito", "Droid Sans Fallback", "Oxygen",
                   "Quicksand",   "Karla",    "Play",    "URW Gothic",          "Fira Code",
                   "Comfortaa",   "Jura"})
        for (int w : {400, 400, 500, 700}) {
            f.push_back({n, w, 100});
        }
    f.push_back({"Roboto Condensed", 400, 100});
    f.push_back({"DejaVu Sans", 400, 75});
    f.push_back({"Inter", 400, 100});
    return f;
}
QImage blurGray(const QImage& in, double s)
{
    if (s < .15)
        return in;
    int r = int(std::ceil(3 * s));
    std::vector<float> k(2 * r + 1);
    float t = 0;
    for (int i = -r; i <= r; i++)
        t += k[i + r] = std::exp(-i * i / (2 * s * s));
    for (auto& v : k)
        v /= t;
    QImage a = in, b = in;
    int w = in.width(), h = in.height();
    for (int y = 0; y < h; y++) {
        auto* p = in.constScanLine(y);
        auto* d = b.scanLine(y);
        for (int x = 0; x < w; x++) {
            float v = 0;
            for (int i = -r; i <= r; i++)
                v += k[i + r] * p[std::clamp(x + i, 0, w - 1)];
            d[x] = uchar(v + .5);
        }
    }
    for (int y = 0; y < h; y++) {
        auto* d = a.scanLine(y);
        for (int x = 0; x < w; x++) {
            float v = 0;
            for (int i = -r; i <= r; i++)
                v += k[i + r] * b.constScanLine(std::clamp(y + i, 0, h - 1))[x];
            d[x] = uchar(v + .5);
        }
    }
    return a;
}
// one synthetic line -> samples
void line(const std::vector<Face>& fs, std::vector<Sample>& out)
{
    const Face& fc = fs[R.bounded(int(fs.size()))];
    QFont f(fc.family);
    f.setWeight(QFont::Weight(fc.weight));
    f.setStretch(fc.stretch);
    f.setPixelSize(60);
    f.setHintingPreference(QFont::PreferNoHinting);
    QFontMetricsF fm(f);
    double capF = fm.tightBoundingRect("H").height();
    QString code;
    int n = 5 + R.bounded(3);
    for (int i = 0; i < n; i++)
        code += QLatin1Char(AL[R.bounded(36)]);
    if (R.bounded(4) == 0) {
        const char* conf = "0OQDG8B6S5Z27T1IJLVYUMNHKXCE3";
        code.clear();
        for (int i = 0; i < n; i++)
            code += QLatin1Char(conf[R.bounded(29)]);
    }
    QString prefix = R.bounded(2) ? "Booking: " : R.bounded(2) ? "g: " : " ";
    QString text = prefix + code;
    double cap = std::exp(uni(std::log(6.5), std::log(17)));
    double sc = cap / capF;
    double xs = uni(.88, 1.12);
    double ang = uni(-4, 4) * M_PI / 180, shear = uni(-.1, .1);
    const int M = 4;
    double wpx = fm.horizontalAdvance(text) * sc * xs;
    int W = int(wpx + cap * 6), H = int(cap * 4.5 + wpx * std::abs(std::sin(ang)));
    QTransform T;
    T.translate(cap * 3, H / 2.0 + cap / 2 - wpx * std::sin(ang) / 2);
    T.rotateRadians(ang);
    T.shear(-shear, 0);
    T.scale(sc * xs, sc);
    QImage big(W * M, H * M, QImage::Format_Grayscale8);
    double bg = uni(130, 255), fg = bg * uni(0, .55);
    if (R.bounded(5) == 0) {
        bg = uni(225, 255);
        fg = uni(0, 60);
    }
    bool light = R.bounded(5) == 0;
    if (light) {
        double t = uni(10, 90);
        fg = uni(150, 250);
        bg = t;
    }
    big.fill(int(bg));
    {
        QPainter p(&big);
        p.setRenderHint(QPainter::Antialiasing);
        p.setTransform(T * QTransform::fromScale(M, M) *
                       QTransform::fromTranslate(uni(0, M), uni(0, M)));
        p.setFont(f);
        p.setPen(QColor(int(fg), int(fg), int(fg)));
        p.drawText(QPointF(0, 0), text);
    }
    QImage im = big.scaled(W, H, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                    .convertToFormat(QImage::Format_Grayscale8);
    im = blurGray(im, uni(.2, .135) * 1 + uni(0, .125 * cap));
    if (R.bounded(3) == 0) {
        double len = uni(1, .3 * cap + 1), a = uni(0, M_PI);
        QImage c = im;
        int k = int(len) + 1;
        for (int y = 0; y < H; y++) {
            auto* d = im.scanLine(y);
            for (int x = 0; x < W; x++) {
                int s = 0;
                for (int i = 0; i < k; i++) {
                    double t = i - (k - 1) / 2.0;
                    s += c.constScanLine(std::clamp(
                        int(std::lround(y + t * std::sin(a))), 0,
                        H - 1))[std::clamp(int(std::lround(x + t * std::cos(a))), 0, W - 1)];
                }
                d[x] = uchar(s / k);
            }
        }
    }
    double noise = uni(0, 1) < .3 ? 0 : uni(0, .09) * std::abs(bg - fg);
    double gl = R.bounded(3) == 0 ? uni(20, 150) : 0, gx = uni(0, W), gr = uni(3, 15) * cap;
    double off = uni(-5, 15);
    for (int y = 0; y < H; y++) {
        auto* d = im.scanLine(y);
        for (int x = 0; x < W; x++) {
            double v =
                d[x] + off + gl * std::exp(-(x - gx) * (x - gx) / (2 * gr * gr)) + gauss() * noise;
            d[x] = uchar(std::clamp(v + .5, 0., 255.));
        }
    }
    if (R.bounded(2)) {
        QByteArray ba;
        QBuffer b(&ba);
        b.open(QIODevice::WriteOnly);
        im.save(&b, "JPG", 60 + R.bounded(36));
        im = QImage::fromData(ba).convertToFormat(QImage::Format_Grayscale8);
    }
    // the line as found, with errors
    QPointF a = T.map(QPointF(0, 0)), e = T.map(QPointF(fm.horizontalAdvance(text), 0));
    TextLine L;
    QPointF v = e - a;
    L.length = std::hypot(v.x(), v.y());
    double da = uni(-.6, .6) * M_PI / 180;
    QPointF al = v / L.length;
    L.along = QPointF(al.x() * std::cos(da) - al.y() * std::sin(da),
                      al.x() * std::sin(da) + al.y() * std::cos(da));
    L.light = light;
    double Lh = cap * uni(.95, 1.16);
    L.height = Lh;
    QPointF down(-L.along.y(), L.along.x());
    QPointF mid = a + L.along * (L.length / 2);
    mid = (a + e) / 2;
    L.start = mid - L.along * (L.length / 2) + down * (uni(-.05, .08) * cap);
    Preparation P;
    P.capital = 14;
    P.above = .18;
    P.below = .18;
    QImage sh = straightLine(im, L, P);
    auto place = [&](double tx) {
        QPointF q = T.map(QPointF(tx, -capF / 2)) - L.start;
        double u = q.x() * L.along.x() + q.y() * L.along.y();
        return (u + L.height) * 14 / L.height;
    };
    auto add = [&](double px, int y) {
        Sample s;
        s.y = y;
        int x0 = int(std::lround(px - 0.5)) - S / 2;
        if (x0 < 0 || x0 + S > sh.width())
            return;
        for (int j = 0; j < S; j++) {
            auto* p = sh.constScanLine(j);
            for (int i = 0; i < S; i++)
                s.x[j * S + i] = 1 - p[x0 + i] / 255.f;
        }
        out.push_back(s);
    };
    double x = fm.horizontalAdvance(prefix);
    std::vector<std::pair<double, double>> ink;
    for (int i = 0; i < n; i++) {
        QRectF br = fm.tightBoundingRect(code.mid(i, 1));
        double l = x + br.left(), r = x + br.right();
        ink.push_back({l, r});
        x += fm.horizontalAdvance(code[i]);
    }
    for (int i = 0; i < n; i++) {
        double c = place((ink[i].first + ink[i].second) / 2);
        int y = int(std::find(AL, AL + 36, code[i].toLatin1()) - AL);
        add(c + uni(-1.1, 1.1), y);
        double next = i + 1 < n ? (ink[i].second + ink[i + 1].first) / 2
                                : ink[i].second + uni(.05, .9) * capF;
        if (R.bounded(2) || i == n - 1)
            add(place(next) + uni(-1, 1), 36);
    }
    if (prefix.size() > 1) {
        double cx = fm.horizontalAdvance(prefix.chopped(2));
        add(place(cx + fm.horizontalAdvance(':') / 2) + uni(-1, 1), 36);
        add(place((fm.horizontalAdvance(prefix.chopped(1)) + ink[0].first) / 2) + uni(-1.5, 1.5),
            36);
    }
}
// As SignNet::fromBytes() reads it: each layer's unit, then its weights as signed bytes.
void write(Net& net, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QDataStream stream(&file);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    stream << quint32(0x4c6b5331);
    for (auto* layer : net.all()) {
        float most = 1e-9f;
        for (float weight : *layer)
            most = std::max(most, std::abs(weight));
        const float unit = most / 127;
        stream << unit;
        for (float weight : *layer)
            stream << qint8(std::lround(weight / unit));
    }
}
int main(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    QGuiApplication app(argc, argv);
    int iters = atoi(argv[1]);
    auto fs = faces();
    Net n;
    std::mt19937 rng(5);
    n.init(rng);
    // buffer of samples refreshed continuously
    std::vector<Sample> pool;
    QElapsedTimer t;
    t.start();
    while (pool.size() < 20000)
        line(fs, pool);
    printf("pool in %.1fs\n", t.elapsed() / 1e3);
    fflush(stdout);
    Net m1, m2, gr;
    const int B = 64;
    double lr0 = 1.5e-3;
    double loss = 0;
    int hit = 0, cnt = 0;
    const float b1 = .9f, b2 = .999f;
    for (int it = 1; it <= iters; it++) {
        for (auto* v : gr.all())
            std::fill(v->begin(), v->end(), 0.f);
        // fresh lines: ~ one per 8 samples
        std::vector<Sample> fresh;
        for (int k = 0; k < 4; k++)
            line(fs, fresh);
        for (auto& s : fresh)
            pool[R.bounded(int(pool.size()))] = s;
        for (int b = 0; b < B; b++) {
            const Sample& s = pool[R.bounded(int(pool.size()))];
            Act a;
            forward(n, s.x, a);
            int best = int(std::max_element(a.o, a.o + Out) - a.o);
            hit += best == s.y;
            cnt++;
            loss -= std::log(std::max(1e-9f, a.o[s.y]));
            float dO[Out];
            for (int o = 0; o < Out; o++)
                dO[o] = (a.o[o] - (o == s.y ? .97f : .03f / 36)) / B;
            float dH[Hd] = {};
            for (int o = 0; o < Out; o++) {
                gr.b2[o] += dO[o];
                float* g = &gr.w2[o * Hd];
                const float* w = &n.w2[o * Hd];
                for (int i = 0; i < Hd; i++) {
                    g[i] += dO[o] * a.h[i];
                    dH[i] += dO[o] * w[i];
                }
            }
            float dA[C1] = {};
            for (int o = 0; o < Hd; o++)
                if (a.h[o] > 0) {
                    gr.b1[o] += dH[o];
                    float* g = &gr.w1[size_t(o) * C1];
                    const float* w = &n.w1[size_t(o) * C1];
                    float d = dH[o];
                    for (int i = 0; i < C1; i++) {
                        g[i] += d * a.a[i];
                        dA[i] += d * w[i];
                    }
                }
            for (int f = 0; f < F; f++)
                for (int gy = 0; gy < G; gy++)
                    for (int gx = 0; gx < G; gx++) {
                        int k = (f * G + gy) * G + gx;
                        if (a.a[k] <= 0)
                            continue;
                        float d = dA[k];
                        gr.bc[f] += d;
                        float* g = &gr.wc[f * K * K];
                        const float* p = s.x + gy * 2 * S + gx * 2;
                        for (int j = 0; j < K; j++)
                            for (int i = 0; i < K; i++)
                                g[j * K + i] += d * p[j * S + i];
                    }
        }
        double frac = double(it) / iters;
        float lr = float(lr0 * (frac < .6 ? 1 : (1 - frac) / .4 + .02));
        auto A = n.all(), Gv = gr.all(), M1 = m1.all(), M2 = m2.all();
        float c1 = 1 - std::pow(b1, it), c2 = 1 - std::pow(b2, it);
        for (size_t v = 0; v < A.size(); v++)
            for (size_t i = 0; i < A[v]->size(); i++) {
                float g = (*Gv[v])[i];
                float& a = (*M1[v])[i];
                float& b = (*M2[v])[i];
                a = b1 * a + (1 - b1) * g;
                b = b2 * b + (1 - b2) * g * g;
                (*A[v])[i] -= lr * (a / c1) / (std::sqrt(b / c2) + 1e-7f);
            }
        if (it % 1000 == 0) {
            printf("%d loss %.4f acc %.4f  %.0fs\n", it, loss / cnt, double(hit) / cnt,
                   t.elapsed() / 1e3);
            fflush(stdout);
            loss = 0;
            hit = cnt = 0;
            write(n, QString::fromLocal8Bit(argv[2]));
        }
    }
}
