// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace entente {

/// Memory for many small texts that live equally long.
class TextArena
{
public:
    /// A copy of @p text that lives as long as the arena.
    [[nodiscard]] std::string_view store(std::string_view text)
    {
        if (text.empty())
            return {};
        if (text.size() > left_) {
            const std::size_t size = std::max(blockSize, text.size());
            blocks_.push_back(std::make_unique<char[]>(size)); // NOLINT(modernize-avoid-c-arrays)
            next_ = blocks_.back().get();
            left_ = size;
        }
        std::memcpy(next_, text.data(), text.size());
        const std::string_view stored(next_, text.size());
        next_ += text.size();
        left_ -= text.size();
        return stored;
    }

private:
    static constexpr std::size_t blockSize = 1U << 18U;
    std::vector<std::unique_ptr<char[]>> blocks_; // NOLINT(modernize-avoid-c-arrays)
    char *next_ = nullptr;
    std::size_t left_ = 0;
};

} // namespace entente
