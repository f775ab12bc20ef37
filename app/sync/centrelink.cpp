// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centrelink.h"

CentreLink::~CentreLink() = default;
