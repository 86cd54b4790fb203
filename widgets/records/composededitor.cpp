// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/composededitor.h"

#include "moc_composededitor.cpp"
