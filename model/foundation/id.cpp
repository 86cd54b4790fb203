// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/foundation/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <mutex>

namespace entente {

Uuid Uuid::create()
{
    // Within one process identifiers are strictly increasing: the 48-bit millisecond clock and the
    // 12 + 14 bits after it form one counter that never steps back. The other 48 bits are random.
    static std::mutex mutex;
    static std::uint64_t last = 0;
    static QRandomGenerator64 random = QRandomGenerator64::securelySeeded();

    std::uint64_t ticks = 0;
    std::uint64_t noise = 0;
    {
        const std::lock_guard lock(mutex);
        const auto now = std::uint64_t(QDateTime::currentMSecsSinceEpoch()) << 16U;
        last = std::max(now, last + 1);
        ticks = last;
        noise = random();
    }
    // ticks = 48 bits of milliseconds and 16 bits of counter; the counter is split over the 12 bits
    // after the version and the first 4 free bits after the variant.
    const std::uint64_t millis = ticks >> 16U;
    const std::uint64_t counter = ticks & 0xFFFFU;
    Uuid id;
    for (unsigned i = 0; i < 6; ++i)
        id.bytes[i] = std::uint8_t(millis >> (40U - 8U * i));
    id.bytes[6] = std::uint8_t(0x70U | (counter >> 12U));
    id.bytes[7] = std::uint8_t(counter >> 4U);
    id.bytes[8] = std::uint8_t(0x80U | ((counter & 0x0FU) << 2U) | (noise >> 62U));
    for (unsigned i = 9; i < 16; ++i)
        id.bytes[i] = std::uint8_t(noise >> (8U * (i - 9U)));
    return id;
}

Uuid Uuid::fromHex(QStringView hex)
{
    if (hex.size() != 32)
        return {};
    const QByteArray latin = hex.toLatin1();
    const QByteArray raw = QByteArray::fromHex(latin);
    if (raw.size() != 16 || raw.toHex() != latin.toLower())
        return {};
    return fromBytes(raw.constData());
}

QString Uuid::toHex() const
{
    return QString::fromLatin1(toBytes().toHex());
}

} // namespace entente
