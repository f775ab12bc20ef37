// SPDX-License-Identifier: GPL-3.0-or-later
// A camera without hardware: offers a PipeWire video source that shows pictures one after another,
// 30 frames a second, until it is told to end. Usage: virtualcamera SECONDS PICTURE… [-- IGNORED…]
// A picture is a file, or code:TEXT for the QR code of a text. A byte on stdin turns to the next
// one; with 0 seconds nothing else does. VIRTUAL_CAMERA_NAME is what the camera is called.
#include "scan/framedecoder.h"

#include <QFile>
#include <QImage>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <pipewire/pipewire.h>
#include <spa/param/video/format-utils.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr uint32_t width = 1280, height = 720, framesPerSecond = 30;
constexpr uint32_t lineBytes = width * 2, frameBytes = lineBytes * height;

using Picture = std::vector<uint8_t>; // YUY2

struct Camera
{
    pw_main_loop* loop = nullptr;
    pw_stream* stream = nullptr;
    spa_source* timer = nullptr;
    spa_source* input = nullptr;
    std::vector<Picture> pictures;
    uint64_t framesPerPicture = framesPerSecond; // 0: until it is told to turn
    uint64_t frame = 0;                          // of this picture
    size_t picture = 0;
};

Picture pictureOf(const QImage& image)
{
    QImage scene(int(width), int(height), QImage::Format_Grayscale8);
    scene.fill(150);
    const QImage fitted =
        image.convertToFormat(QImage::Format_Grayscale8)
            .scaled(scene.size() * 0.8, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const int left = (scene.width() - fitted.width()) / 2;
    const int top = (scene.height() - fitted.height()) / 2;
    for (int y = 0; y < fitted.height(); ++y)
        std::memcpy(scene.scanLine(top + y) + left, fitted.constScanLine(y),
                    size_t(fitted.width()));
    Picture bytes(frameBytes, 128); // no colour
    for (uint32_t y = 0; y < height; ++y)
        for (uint32_t x = 0; x < width; ++x)
            bytes[y * lineBytes + x * 2] = scene.constScanLine(int(y))[x];
    return bytes;
}

void turn(Camera& camera)
{
    camera.picture = (camera.picture + 1) % camera.pictures.size();
    camera.frame = 0;
}

void fillBuffer(void* data)
{
    auto& camera = *static_cast<Camera*>(data);
    pw_buffer* buffer = pw_stream_dequeue_buffer(camera.stream);
    if (!buffer)
        return;
    spa_data& plane = buffer->buffer->datas[0];
    if (plane.data && plane.maxsize >= frameBytes) {
        if (camera.framesPerPicture && camera.frame++ >= camera.framesPerPicture)
            turn(camera);
        std::memcpy(plane.data, camera.pictures[camera.picture].data(), frameBytes);
        plane.chunk->offset = 0;
        plane.chunk->stride = int32_t(lineBytes);
        plane.chunk->size = frameBytes;
    }
    pw_stream_queue_buffer(camera.stream, buffer);
}

void formatChosen(void* data, uint32_t id, const spa_pod* format)
{
    if (!format || id != SPA_PARAM_Format)
        return;
    uint8_t room[1024];
    spa_pod_builder builder = SPA_POD_BUILDER_INIT(room, sizeof room);
    const auto* buffers = static_cast<const spa_pod*>(spa_pod_builder_add_object(
        &builder, SPA_TYPE_OBJECT_ParamBuffers, SPA_PARAM_Buffers, SPA_PARAM_BUFFERS_buffers,
        SPA_POD_CHOICE_RANGE_Int(4, 2, 16), SPA_PARAM_BUFFERS_blocks, SPA_POD_Int(1),
        SPA_PARAM_BUFFERS_size, SPA_POD_Int(int32_t(frameBytes)), SPA_PARAM_BUFFERS_stride,
        SPA_POD_Int(int32_t(lineBytes))));
    pw_stream_update_params(static_cast<Camera*>(data)->stream, &buffers, 1);
}

void stateChanged(void* data, pw_stream_state, pw_stream_state now, const char* error)
{
    auto& camera = *static_cast<Camera*>(data);
    std::fprintf(stderr, "virtual camera: %s %s\n", pw_stream_state_as_string(now),
                 error ? error : "");
    const bool on = now == PW_STREAM_STATE_STREAMING;
    const timespec first{0, on ? 1 : 0}, period{0, on ? 1'000'000'000L / framesPerSecond : 0};
    pw_loop_update_timer(pw_main_loop_get_loop(camera.loop), camera.timer,
                         const_cast<timespec*>(&first), const_cast<timespec*>(&period), false);
    if (now == PW_STREAM_STATE_ERROR)
        pw_main_loop_quit(camera.loop);
}

void nextFrame(void* data, uint64_t)
{
    pw_stream_trigger_process(static_cast<Camera*>(data)->stream);
}

void end(void* data, int)
{
    pw_main_loop_quit(static_cast<Camera*>(data)->loop);
}

void turnNow(void* data, int fd, uint32_t)
{
    auto& camera = *static_cast<Camera*>(data);
    char letter = 0;
    if (::read(fd, &letter, 1) == 1)
        turn(camera);
    else // nobody will tell any more
        pw_loop_destroy_source(pw_main_loop_get_loop(camera.loop), camera.input);
}

int offer(Camera& camera)
{
    static const pw_stream_events events = [] {
        pw_stream_events e{};
        e.version = PW_VERSION_STREAM_EVENTS;
        e.state_changed = stateChanged;
        e.param_changed = formatChosen;
        e.process = fillBuffer;
        return e;
    }();
    uint8_t room[1024];
    spa_pod_builder builder = SPA_POD_BUILDER_INIT(room, sizeof room);
    const spa_rectangle size{width, height};
    const spa_fraction rate{framesPerSecond, 1};
    const auto* format = static_cast<const spa_pod*>(spa_pod_builder_add_object(
        &builder, SPA_TYPE_OBJECT_Format, SPA_PARAM_EnumFormat, SPA_FORMAT_mediaType,
        SPA_POD_Id(SPA_MEDIA_TYPE_video), SPA_FORMAT_mediaSubtype,
        SPA_POD_Id(SPA_MEDIA_SUBTYPE_raw), SPA_FORMAT_VIDEO_format,
        SPA_POD_Id(SPA_VIDEO_FORMAT_YUY2), SPA_FORMAT_VIDEO_size, SPA_POD_Rectangle(&size),
        SPA_FORMAT_VIDEO_framerate, SPA_POD_Fraction(&rate)));
    pw_loop* loop = pw_main_loop_get_loop(camera.loop);
    camera.timer = pw_loop_add_timer(loop, nextFrame, &camera);
    pw_loop_add_signal(loop, SIGTERM, end, &camera);
    pw_loop_add_signal(loop, SIGINT, end, &camera);
    camera.input = pw_loop_add_io(loop, STDIN_FILENO, SPA_IO_IN, false, turnNow, &camera);
    const char* name = std::getenv("VIRTUAL_CAMERA_NAME");
    camera.stream = pw_stream_new_simple(
        loop, "virtual-camera",
        pw_properties_new(PW_KEY_MEDIA_CLASS, "Video/Source", PW_KEY_MEDIA_TYPE, "Video",
                          PW_KEY_MEDIA_CATEGORY, "Capture", PW_KEY_MEDIA_ROLE, "Camera",
                          PW_KEY_NODE_NAME, "virtual-camera", PW_KEY_NODE_DESCRIPTION,
                          name ? name : "Virtual camera", nullptr),
        &events, &camera);
    const auto flags = pw_stream_flags(PW_STREAM_FLAG_DRIVER | PW_STREAM_FLAG_MAP_BUFFERS);
    return pw_stream_connect(camera.stream, PW_DIRECTION_OUTPUT, PW_ID_ANY, flags, &format, 1);
}

} // namespace

int main(int argc, char** argv)
{
    Camera camera;
    const double seconds = argc > 1 ? std::atof(argv[1]) : 0;
    camera.framesPerPicture = uint64_t(std::max(0.0, seconds) * framesPerSecond);
    for (int i = 2; i < argc && std::strcmp(argv[i], "--") != 0; ++i) {
        const QByteArray name(argv[i]);
        const QImage image =
            name.startsWith("code:") ? qrImage(name.mid(5), 8) : QImage(QFile::decodeName(name));
        if (image.isNull())
            return std::fprintf(stderr, "virtual camera: no picture: %s\n", argv[i]), 2;
        camera.pictures.push_back(pictureOf(image));
    }
    if (camera.pictures.empty())
        return std::fprintf(stderr, "usage: virtualcamera SECONDS PICTURE... [-- IGNORED...]\n"), 2;
    pw_init(nullptr, nullptr);
    camera.loop = pw_main_loop_new(nullptr);
    const int connected = offer(camera);
    if (connected == 0)
        pw_main_loop_run(camera.loop);
    else
        std::fprintf(stderr, "virtual camera: %s\n", std::strerror(-connected));
    pw_stream_destroy(camera.stream);
    pw_main_loop_destroy(camera.loop);
    pw_deinit();
    return connected == 0 ? 0 : 1;
}
