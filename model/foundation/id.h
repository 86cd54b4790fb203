// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>

namespace entente {

/// A universally unique identifier of 128 bits, so that two laptops never give out the same one.
/// New ones are of version 7 (RFC 9562): they begin with the time, so that records made later sort
/// later and a file grows at its end.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    /// A new identifier; never null. Thread-safe.
    [[nodiscard]] static Uuid create();
    /// The identifier stored as 16 bytes at @p data.
    [[nodiscard]] static Uuid fromBytes(const void *data)
    {
        Uuid id;
        std::memcpy(id.bytes.data(), data, id.bytes.size());
        return id;
    }
    /// Parses 32 hexadecimal digits; null when @p hex is anything else.
    [[nodiscard]] static Uuid fromHex(QStringView hex);

    [[nodiscard]] bool isNull() const { return *this == Uuid{}; }
    /// 32 lower-case hexadecimal digits.
    [[nodiscard]] QString toHex() const;
    [[nodiscard]] QByteArray toBytes() const
    {
        return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
    }

    friend bool operator==(const Uuid &a, const Uuid &b)
    {
        return std::memcmp(a.bytes.data(), b.bytes.data(), 16) == 0;
    }
    friend std::strong_ordering operator<=>(const Uuid &a, const Uuid &b)
    {
        return std::memcmp(a.bytes.data(), b.bytes.data(), 16) <=> 0;
    }
};

/// An identifier that knows the kind it belongs to: an Id<Agreement> cannot be passed for an Id<Member>.
template<class Kind>
struct Id {
    Uuid uuid;

    [[nodiscard]] static Id create() { return {Uuid::create()}; }
    [[nodiscard]] bool isNull() const { return uuid.isNull(); }
    friend bool operator==(const Id &, const Id &) = default;
    // NOLINTNEXTLINE(modernize-use-nullptr): no pointer is here, only the 0 that a comparison is compared with.
    friend auto operator<=>(const Id &, const Id &) = default;
};

/// Hash for unordered containers. The last eight bytes of an identifier are random already.
struct UuidHash {
    std::size_t operator()(const Uuid &id) const noexcept
    {
        std::uint64_t tail = 0;
        std::uint64_t head = 0;
        std::memcpy(&tail, id.bytes.data() + 8, 8);
        std::memcpy(&head, id.bytes.data(), 8);
        return std::size_t(tail ^ (head * 0x9E3779B97F4A7C15ULL));
    }
};

} // namespace entente

template<>
struct std::hash<entente::Uuid> : entente::UuidHash {
};
template<class Kind>
struct std::hash<entente::Id<Kind>> {
    std::size_t operator()(const entente::Id<Kind> &id) const noexcept { return entente::UuidHash{}(id.uuid); }
};
