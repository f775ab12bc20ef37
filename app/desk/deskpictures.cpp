// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "scan/scanner.h"

void Desk::Private::receivePicture(const Result<std::vector<Sighting>>& codes)
{
    if (!codes)
        return failed(codes.error());
    if (!signedIn())
        return notice(Notice::What::SignInFirst);
    pictureCodes = *codes;
    for (Sighting& code : pictureCodes)
        code.foundBy = FoundBy::Picture;
    if (pictureCodes.empty())
        return notice(Notice::What::NothingInPicture);
    if (pictureCodes.size() > 1)
        return notice(Notice::What::PictureHasCodes);
    receive(pictureCodes.front(), true);
}

void Desk::picture(const QImage& image)
{
    if (!d->signedIn())
        return d->notice(Notice::What::SignInFirst);
    whenAnswered(d->scanner.readPicture(image), this,
                 [this](const Result<std::vector<Sighting>>& codes) { d->receivePicture(codes); });
}

void Desk::pictureFile(const QString& path)
{
    if (!d->signedIn())
        return d->notice(Notice::What::SignInFirst);
    whenAnswered(d->scanner.readPictureFile(path), this,
                 [this](const Result<std::vector<Sighting>>& codes) { d->receivePicture(codes); });
}

const std::vector<Sighting>& Desk::pictureCodes() const
{
    return d->pictureCodes;
}

void Desk::openPictureCode(size_t index)
{
    if (index < d->pictureCodes.size())
        d->receive(d->pictureCodes[index], true);
}
